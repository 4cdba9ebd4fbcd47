import type { Answer, Weight } from './browser.ts';
import { fuzzyKinds, type Kind, kinds, type Query } from './queries.ts';

/** What was measured of one way to search one county; times in milliseconds. */
export type Result = {
  county: string;
  way: string;
  firstPage?: Weight;
  firstSearch: Weight;
  further: Weight;
  /** Each query when it was first asked, with the files that it needs, and when it was asked again. */
  first: Times;
  again: Times;
  recall: Map<Kind, number>;
  notes: string[];
};

// A page of results shows no more.
const SHOWN = 30;

type Times = { p50: number; p95: number };

/** How a search is asked: in a township that is entered first, and with what is to be done after each first answer. */
type Asking = {
  enter?(township: string): Promise<void>;
  ask(query: Query, township: string): Promise<Answer>;
  answered?(): void;
};

/** Asks each query twice, township by township. */
export async function asked(
  queries: ReadonlyMap<string, readonly Query[]>,
  { enter, ask, answered }: Asking,
): Promise<Pick<Result, 'first' | 'again' | 'recall'>> {
  const answers: { query: Query; answer: Answer }[] = [];
  const again: number[] = [];
  for (const [township, own] of queries) {
    await enter?.(township);
    for (const query of own) {
      answers.push({ query, answer: await ask(query, township) });
      answered?.();
      again.push((await ask(query, township)).ms);
    }
  }
  return {
    first: timesOf(answers.map(({ answer }) => answer.ms)),
    again: timesOf(again),
    recall: recallByKind(answers),
  };
}

function timesOf(values: readonly number[]): Times {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}

/** The share of the people who should be found, or of a page of them, that stands among the first on the page. */
function recallOf({ truth }: Query, { found }: Answer): number {
  const wanted = new Set(truth.map(({ name, village }) => `${name} ${village}`));
  const met = found.slice(0, SHOWN).filter(({ name, village }) => wanted.has(`${name} ${village}`));
  return met.length / Math.min(wanted.size, SHOWN);
}

function recallByKind(answers: readonly { query: Query; answer: Answer }[]): Map<Kind, number> {
  const byKind = Map.groupBy(answers, ({ query }) => query.kind);
  return new Map(
    [...byKind].map(([kind, own]) => [
      kind,
      own.reduce((sum, { query, answer }) => sum + recallOf(query, answer), 0) / own.length,
    ]),
  );
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

const KB = 1024;
const BUDGETS = { firstPage: 30 * KB, firstSearch: 60 * KB, further: 30 * KB, p95: 50 };

/** What of our own search misses its budget. */
export function missed({ county, firstPage, firstSearch, further, again, recall }: Result): string[] {
  const bytes = {
    firstPage: firstPage?.zipped ?? 0,
    firstSearch: firstSearch.zipped,
    further: further.zipped,
  };
  const over = Object.entries({ ...bytes, p95: again.p95 }).flatMap(([name, value]) =>
    value > BUDGETS[name as keyof typeof BUDGETS] ? [`${county}：${name} ${Math.round(value)}`] : [],
  );
  const short = (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const share = recall.get(kind) ?? 0;
    const least = fuzzyKinds.includes(kind) ? 0.95 : 0.99;
    return share < least ? [`${county}：${kinds[kind]} ${(share * 100).toFixed(1)}%`] : [];
  });
  return [...over, ...short];
}
