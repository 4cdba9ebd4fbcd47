import type { Text, Trigger, Watch } from './types.ts';

type Looker = { look: (text: Text) => void; pattern?: Trigger['pattern']; bit: number };

/**
 * The watches that look at texts: at those that match their pattern, or, without one, at those with secrets. A pattern is
 * tried only where one of its letters stands.
 */
export function lookersAmong(watches: readonly Watch[]) {
  const lookers: Looker[] = [];
  // Whose letter a UTF-16 unit is, in a bit for each; what is more than there are bits shares them.
  const owners = new Map<number, number>();
  for (const { text: look, trigger } of watches) {
    if (!look) continue;
    const bit = 1 << (lookers.length % 32);
    lookers.push({ look, bit, ...(trigger && { pattern: trigger.pattern }) });
    for (const unit of unitsOf(trigger?.letters ?? '')) owners.set(unit, (owners.get(unit) ?? 0) | bit);
  }
  const ownersIn = (text: string): number => {
    let found = 0;
    for (let i = 0; i < text.length; i++) found |= owners.get(text.charCodeAt(i)) ?? 0;
    return found;
  };
  return {
    /** The units of letters that anybody asks for. */
    letters: owners.keys(),
    /** Whether a text matches any pattern. */
    ask(text: string): boolean {
      const found = ownersIn(text);
      for (const { pattern, bit } of lookers)
        if (pattern && (found & bit) !== 0 && pattern.test(text)) return true;
      return false;
    },
    /** Shows a text, and says whether anybody wanted to see it. */
    show(shown: Text): boolean {
      const { text, spans } = shown;
      const found = ownersIn(text);
      let wanted = spans.length > 0;
      for (const { look, pattern, bit } of lookers) {
        const wants = pattern ? (found & bit) !== 0 && pattern.test(text) : spans.length > 0;
        if (!wants) continue;
        wanted = true;
        look(shown);
      }
      return wanted;
    },
  };
}

function unitsOf(letters: string): number[] {
  return Array.from({ length: letters.length }, (_, i) => letters.charCodeAt(i));
}
