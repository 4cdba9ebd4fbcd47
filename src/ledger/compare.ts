import { breakOf, type Entry, FIXED, type Ledger } from './chain.ts';

/** An entry in both copies with what differs. Names may go sooner than announced (a newer list, a correction), never later. */
export type Change = { before: Entry; after: Entry; fields: ((typeof FIXED)[number] | 'namesGo')[] };

/** The difference between an older and a newer copy of one ledger. */
export type Comparison = {
  /** Where the chain of a copy breaks first. */
  breaks: { before?: Entry; after?: Entry };
  vanished: Entry[];
  changed: Change[];
  /** New in the later copy, with a day on which the older copy already did not have them. */
  backDated: Entry[];
  added: Entry[];
};

export function compareLedgers(before: Ledger, after: Ledger): Comparison {
  const old = new Map(before.entries.map((entry) => [entry.id, entry]));
  const now = new Map(after.entries.map((entry) => [entry.id, entry]));
  const fresh = after.entries.filter(({ id }) => !old.has(id));
  const [brokenBefore, brokenAfter] = [breakOf(before.entries), breakOf(after.entries)];
  return {
    breaks: { ...(brokenBefore && { before: brokenBefore }), ...(brokenAfter && { after: brokenAfter }) },
    vanished: before.entries.filter(({ id }) => !now.has(id)),
    changed: before.entries.flatMap((entry) => changeOf(entry, now.get(entry.id)) ?? []),
    // On the day of the older copy itself more may have been published after it was made.
    backDated: fresh.filter(({ published }) => published < before.asOf),
    added: fresh.filter(({ published }) => published >= before.asOf),
  };
}

/** True when nothing vanished, changed, was back-dated or tampered with. */
export function isSound({ breaks, vanished, changed, backDated }: Comparison): boolean {
  return !breaks.before && !breaks.after && vanished.length + changed.length + backDated.length === 0;
}

function changeOf(before: Entry, after: Entry | undefined): Change | undefined {
  if (!after) return undefined;
  const fields: Change['fields'] = FIXED.filter((field) => before[field] !== after[field]);
  if (after.namesGo > before.namesGo) fields.push('namesGo');
  return fields.length > 0 ? { before, after, fields } : undefined;
}
