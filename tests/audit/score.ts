import type { Signal } from '../../src/audit/types.ts';
import type { Truth } from './plants.ts';

export type Score = {
  planted: number;
  found: number;
  signals: number;
  right: number;
  missed: Truth[];
  wrong: Signal[];
};

/** How many planted cases were found, and how many signals are about a planted case, by kind. */
export function scoresOf(signals: readonly Signal[], truths: readonly Truth[]): Map<string, Score> {
  const scores = new Map<string, Score>();
  const byKind = Map.groupBy(signals, ({ kind }) => kind);
  const truthsByKind = Map.groupBy(truths, ({ kind }) => kind);
  for (const kind of new Set([...byKind.keys(), ...truthsByKind.keys()])) {
    const own = byKind.get(kind) ?? [];
    const planted = truthsByKind.get(kind) ?? [];
    const answers = (truth: Truth, signal: Signal) =>
      (Object.keys(truth) as (keyof Truth)[]).every((key) => truth[key] === signal[key]);
    const place = (each: { township: string }) => each.township;
    const signalsAt = Map.groupBy(own, place);
    const truthsAt = Map.groupBy(planted, place);
    const missed = planted.filter(
      (truth) => !signalsAt.get(place(truth))?.some((signal) => answers(truth, signal)),
    );
    const wrong = own.filter(
      (signal) => !truthsAt.get(place(signal))?.some((truth) => answers(truth, signal)),
    );
    scores.set(kind, {
      planted: planted.length,
      found: planted.length - missed.length,
      signals: own.length,
      right: own.length - wrong.length,
      missed,
      wrong,
    });
  }
  return scores;
}
