import type { SecretKind, Span } from './detect/types.ts';
import { bitOf, triggerSigns } from './trigger-signs.ts';
import type { Text, Trigger, Watch } from './types.ts';

type Look = (text: Text) => void;
/** Who looks at texts that match a pattern, of which every match has a letter with this bit. */
type Triggered = { look: Look; trigger: Trigger; bit: number };
/** Who looks at texts with secrets, of a kind where one is named. */
type OfKind = { look: Look; kind: SecretKind | undefined };

/**
 * The watches that look at texts: at those that match their pattern, or, without one, at those with secrets of their kind.
 * A pattern is tried only where one of its letters stands.
 */
export function lookersAmong(watches: readonly Watch[]) {
  const triggered: Triggered[] = [];
  const ofKinds: OfKind[] = [];
  for (const { text: look, trigger, kind } of watches) {
    if (!look) continue;
    if (trigger) triggered.push({ look, trigger, bit: bitOf(triggered.length) });
    else ofKinds.push({ look, kind });
  }
  const { units, owners } = triggerSigns(triggered.map(({ trigger }) => trigger.letters).join('\n'));
  const ownersIn = (text: string): number => {
    let found = 0;
    for (let i = 0; i < text.length; i++) found |= owners[text.charCodeAt(i)] as number;
    return found;
  };
  const looksAt = new Map<SecretKind, Look[]>();
  /** Who looks at texts with one secret, of this kind. */
  const looksAtKind = (kind: SecretKind): Look[] => {
    let looks = looksAt.get(kind);
    if (!looks) {
      looks = ofKinds.filter((one) => one.kind === undefined || one.kind === kind).map(({ look }) => look);
      looksAt.set(kind, looks);
    }
    return looks;
  };
  return {
    /** What each UTF-16 unit tells. */
    units,
    /** Whether a text matches any pattern. */
    ask(text: string): boolean {
      const found = ownersIn(text);
      return triggered.some(({ trigger, bit }) => (found & bit) !== 0 && trigger.pattern.test(text));
    },
    /** Whose letters stand in a text, in a bit for each. */
    ownersIn,
    /** Shows a text, with letters of these owners in it, and says whether anybody wanted to see it. */
    show(shown: Text, found = ownersIn(shown.text)): boolean {
      const { text, spans } = shown;
      let wanted = spans.length > 0;
      for (const { look, trigger, bit } of triggered) {
        if ((found & bit) === 0 || !trigger.pattern.test(text)) continue;
        wanted = true;
        look(shown);
      }
      if (spans.length === 1) for (const look of looksAtKind((spans[0] as Span).kind)) look(shown);
      if (spans.length > 1) for (const { look, kind } of ofKinds) if (hasKind(spans, kind)) look(shown);
      return wanted;
    },
  };
}

function hasKind(spans: readonly Span[], kind: SecretKind | undefined): boolean {
  for (const span of spans) if (kind === undefined || span.kind === kind) return true;
  return false;
}
