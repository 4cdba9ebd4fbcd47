import { breakOf, type Entry, FIXED, type Ledger } from './chain.ts';

/** An entry in both copies with what differs. Names may go sooner than announced for a newer list or a correction, never later. */
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
  /** Names that were up in the older copy and have gone on their day, or for a correction or a newer list. */
  expired: Entry[];
  /** Names that have gone before the day that was announced, with nothing published that day to replace them. */
  early: Entry[];
};

export function compareLedgers(before: Ledger, after: Ledger): Comparison {
  const old = new Map(before.entries.map((entry) => [entry.id, entry]));
  const now = new Map(after.entries.map((entry) => [entry.id, entry]));
  const fresh = after.entries.filter(({ id }) => !old.has(id));
  const gone = after.entries.filter(
    ({ id, state }) => state === 'over' && (old.get(id)?.state ?? 'over') !== 'over',
  );
  const isSooner = (entry: Entry) =>
    entry.namesGo < (old.get(entry.id)?.namesGo ?? '') &&
    !after.entries.some((other) => replaces(other, entry));
  const isEarly = (entry: Entry) => entry.namesGo > after.asOf || isSooner(entry);
  const [brokenBefore, brokenAfter] = [breakOf(before.entries), breakOf(after.entries)];
  return {
    breaks: { ...(brokenBefore && { before: brokenBefore }), ...(brokenAfter && { after: brokenAfter }) },
    vanished: before.entries.filter(({ id }) => !now.has(id)),
    changed: before.entries.flatMap((entry) => changeOf(entry, now.get(entry.id), isSooner) ?? []),
    // On the day of the older copy itself more may have been published after it was made.
    backDated: fresh.filter(({ published }) => published < before.asOf),
    added: fresh.filter(({ published }) => published >= before.asOf),
    expired: gone.filter((entry) => !isEarly(entry)),
    early: gone.filter(isEarly),
  };
}

/** True when nothing vanished, changed, was withdrawn early, back-dated or tampered with. */
export function isSound({ breaks, vanished, changed, early, backDated }: Comparison): boolean {
  const wrong = [vanished, changed, early, backDated].flat();
  return !breaks.before && !breaks.after && wrong.length === 0;
}

/** A correction, or a newer confirmed list: names go on the day on which it is published. */
function replaces(other: Entry, { id, township, category, stage, namesGo }: Entry): boolean {
  const same = other.township === township && other.category === category && other.stage === stage;
  return same && other.id !== id && other.published === namesGo;
}

function changeOf(
  before: Entry,
  after: Entry | undefined,
  isSooner: (after: Entry) => boolean,
): Change | undefined {
  if (!after) return undefined;
  const fields: Change['fields'] = FIXED.filter((field) => before[field] !== after[field]);
  // What has gone already is told as early. What is to go sooner would not be, next time.
  if (after.namesGo > before.namesGo || (after.state !== 'over' && isSooner(after))) fields.push('namesGo');
  return fields.length > 0 ? { before, after, fields } : undefined;
}
