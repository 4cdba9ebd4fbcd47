import { increment } from '../maps.ts';
import { compare } from '../order.ts';
import type { Day } from '../publication/dates.ts';
import { type Facts, factsOf } from './facts.ts';
import type { Parcel } from './read/stream.ts';
import { signalRules } from './signals/index.ts';
import type { Lead, SignalRule } from './signals/types.ts';
import type { Sources } from './sources.ts';
import { masked } from './subject.ts';
import type { Signal, SignalsFile } from './types.ts';

/**
 * 选择性公示核查: compares what is private with what is published, on a day. Pure: sources in, signals out, the same
 * for the same files and day. A kind whose inputs were not given is not looked for. `parcels`: another thread reads payments
 * and lists ahead with `readAhead`, and this hands its parcels over.
 * @throws CannotAudit when a file is missing what it needs, or is not what it was given as
 */
export function audit(sources: Sources, asOf: Day, parcels?: () => Parcel): SignalsFile {
  const facts = factsOf(sources, asOf, parcels);
  const signals = signalsOf(facts);
  const [first, last] = [facts.months[0], facts.months.at(-1)];
  return {
    version: 1,
    asOf,
    ...(first && last && { months: { first, last } }),
    inputs: facts.inputs,
    signals,
    ambiguities: facts.problems.list(),
  };
}

/** The signals of all kinds, by kind and place. */
function signalsOf(facts: Facts): Signal[] {
  const given = new Set(facts.inputs.map(({ kind }) => kind));
  const taken = new Map<string, number>();
  return signalRules
    .filter(({ needs }) => needs.every((input) => given.has(input)))
    .flatMap((rule) => [...rule.run(facts)].map((lead) => ({ rule, lead, id: idOf(rule, lead) })))
    .sort((a, b) => compare(a.id, b.id))
    .map(({ rule, lead, id }) => signalOf(rule, lead, unique(id, taken)));
}

function signalOf(rule: SignalRule, lead: Lead, id: string): Signal {
  const { kind, workList, basis, severity } = rule;
  const subject = masked(lead.name);
  return {
    id,
    kind,
    workList,
    township: lead.township.name,
    ...(lead.village && { village: lead.village.name }),
    ...(lead.category !== undefined && { category: lead.category }),
    ...(lead.period !== undefined && { period: lead.period }),
    ...(subject !== undefined && { subject }),
    evidence: lead.evidence,
    basis,
    severity: lead.severity ?? severity,
  };
}

/**
 * `paid-not-published/lianhe/zhongxin/dibao/2025-09/a3f`: place and month say what the lead is about, and three hex
 * digits tell the people of a village apart from run to run. They are no hash of an ID number: see `tagOf`.
 */
function idOf({ kind }: SignalRule, { township, village, category, period, part, tag }: Lead): string {
  const mark = tag === undefined ? undefined : tag.toString(16).padStart(3, '0');
  return [kind, township.id, village?.id, category, period, part, mark].filter(Boolean).join('/');
}

/** Two people of one village and month who share a mark are told apart by their order. */
function unique(id: string, taken: Map<string, number>): string {
  const count = increment(taken, id);
  return count === 1 ? id : `${id}-${count}`;
}
