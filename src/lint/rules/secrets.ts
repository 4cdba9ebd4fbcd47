import type { Layout } from '../../publication/layout.ts';
import { unescaped } from '../detect/escapes.ts';
import { followsBirthLabel, followsFormLabel } from '../detect/form-labels.ts';
import { followsHome, followsName, isOfOfficial, precedesName } from '../detect/person.ts';
import type { SecretKind, Span } from '../detect/types.ts';
import type { Rule, Scene, Severity, Tell, Text, Watch } from '../types.ts';

/** Where a secret counts, and how much: its severity there, or `undefined` where it is allowed. */
export type Verdict = (text: Text, scene: Scene, span: Span) => Severity | undefined;

export const everywhere: Verdict = () => 'error';
export const inRows: Verdict = ({ row }) => (row?.kind === 'data' ? 'error' : undefined);
/** Elsewhere a policy may speak of it, but hardly of somebody by name, or in a form. */
export const inRowsOrOfSomebody: Verdict = (text, scene, span) =>
  inRows(text, scene, span) ??
  (scene.stage === 'content' && isOfSomebody(writtenOut(text.text, span)) ? 'warning' : undefined);

/** What stands around a secret is asked no further than this, each letter in an escape of six signs. */
const AROUND = 1500;

/** A secret and what stands around it, with the letters that programs escape in JSON and pages. */
function writtenOut(text: string, { kind, start, end }: Span): Told {
  const before = unescaped(text.slice(Math.max(0, start - AROUND), start));
  const secret = unescaped(text.slice(start, end));
  const behind = unescaped(text.slice(end, end + AROUND));
  return {
    kind,
    text: before + secret + behind,
    start: before.length,
    end: before.length + secret.length,
  };
}

type Told = Omit<Span, 'confidence'> & { text: string };

function isOfSomebody({ text, kind, start, end }: Told): boolean {
  if (followsFormLabel(text, start)) return true;
  if (kind === 'health' && precedesName(text, end)) return true;
  if (kind === 'address') return followsHome(text, start);
  if (kind !== 'birth-date') return followsName(text, start);
  if (isOfOfficial(text, start, end)) return false;
  return followsBirthLabel(text, start) || followsName(text, start, true);
}

/** Watches for one kind of secret. A shape that nothing confirms is only a warning, perhaps with words of its own. */
export function secrets(
  kind: SecretKind,
  verdict: Verdict = everywhere,
  possible = 'shown',
): (scene: Scene, tell: Tell) => Watch {
  return (scene, tell) => ({
    kind,
    text(text) {
      for (const span of text.spans) {
        if (span.kind !== kind) continue;
        const severity = verdict(text, scene, span);
        if (!severity) continue;
        const { confidence } = span;
        const place = text.place(span.start);
        const unsure = confidence === 'possible';
        tell(place, text.hidden ? 'hidden' : unsure ? possible : 'shown', {
          confidence,
          severity: unsure ? 'warning' : severity,
        });
        // One finding names a cell; a long text has a place for each.
        if (place.at !== 'text') return;
      }
    },
  });
}

/** The same, but in columns whose head says that what stands below is an office's. */
export function secretsBeside(
  isOfOffices: (head: string, layout: Layout | undefined) => boolean,
  kind: SecretKind,
  verdict: Verdict,
): (scene: Scene, tell: Tell) => Watch {
  return (scene, tell) => {
    let ofOffices: boolean[] = [];
    const elsewhere: Verdict = (text, at, span) => {
      const place = text.place(0);
      return place.at === 'cell' && ofOffices[place.column - 1] ? undefined : verdict(text, at, span);
    };
    return {
      ...secrets(kind, elsewhere)(scene, tell),
      layout(layout, _, heads) {
        ofOffices = heads.map((head) => isOfOffices(head, layout));
      },
    };
  };
}

/** The two messages of a secret: in sight, or in a part that the screen does not show. */
export function found(what: string): Rule['messages'] {
  return { shown: `有${what}`, hidden: `隐藏的内容里有${what}` };
}
