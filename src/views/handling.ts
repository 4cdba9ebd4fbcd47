import { ACCEPT_DAYS, ANSWER_DAYS, acceptBy, answerBy, type Complaint } from '../publication/complaints.ts';
import { addDays, addMonths, type Day } from '../publication/dates.ts';
import type { Site } from './publication.ts';
import { daysText } from './text.ts';

/** How complaints of the last year were handled: of those whose time is up or that are done, how many were in time. */
type Handling = {
  total: number;
  accepted: { inTime: number; of: number };
  answered: { inTime: number; of: number };
  /** Not answered yet, within the time for it. */
  open: number;
};

export type HandlingView = {
  /** `2024年10月16日至2025年10月15日` */
  period: string;
  acceptDays: number;
  answerDays: number;
  county: Handling;
  townships: { id: string; name: string; handling: Handling }[];
};

/** @returns `undefined` where no township keeps a record of complaints */
export function handlingView({ complaints, townships, asOf }: Site): HandlingView | undefined {
  const first = addDays(addMonths(asOf, -12), 1);
  const recent = (id: string) =>
    (complaints.get(id) ?? []).filter(({ received }) => received >= first && received <= asOf);
  const own = townships.filter(({ id }) => complaints.has(id));
  if (own.length === 0) return undefined;
  return {
    period: daysText(first, asOf),
    acceptDays: ACCEPT_DAYS,
    answerDays: ANSWER_DAYS,
    county: handlingOf(
      own.flatMap(({ id }) => recent(id)),
      asOf,
    ),
    townships: own.map(({ id, name }) => ({ id, name, handling: handlingOf(recent(id), asOf) })),
  };
}

export function handlingOf(complaints: readonly Complaint[], asOf: Day): Handling {
  const handling: Handling = {
    total: complaints.length,
    accepted: { inTime: 0, of: 0 },
    answered: { inTime: 0, of: 0 },
    open: 0,
  };
  for (const complaint of complaints) {
    const { accepted, answered } = complaint;
    // Refusing a complaint is the answer to whether it is accepted.
    count(handling.accepted, accepted ?? answered, acceptBy(complaint), asOf);
    const due = answerBy(complaint);
    if (due) count(handling.answered, answered, due, asOf);
    if (!answered && (!due || asOf <= due)) handling.open++;
  }
  return handling;
}

/** What is not done and not yet due counts neither way. */
function count(part: { inTime: number; of: number }, done: Day | undefined, due: Day, asOf: Day): void {
  if (!done && asOf <= due) return;
  part.of++;
  if (done && done <= due) part.inTime++;
}

/** `11 / 12`, or that there was nothing to do yet. */
export function partText({ inTime, of }: { inTime: number; of: number }): string {
  return of === 0 ? '—' : `${inTime} / ${of}`;
}
