/**
 * Geometry of the site's small charts, in units of an SVG that is 320 wide: on a phone of 360 px about a pixel each.
 * Text is 14 high. Labels never overlap: what does not fit beside its neighbour is left to the table.
 */
export const WIDTH = 320;
const TOP = 26;
const BASE = 126;
const HEIGHT = 150;
/** A bar and its line of text above it. */
const ROW = 44;

/** A chart and the same in words. */
export type Drawn<T> = { id: string; title: string; description: string; chart: T };

export type Bar = { label: string; value: number; text: string };
export type BarChart = { height: number; bars: { label: string; text: string; y: number; width: number }[] };

/** Horizontal bars from zero, each under its own line of text, so that labels of any length fit. */
export function barChart(bars: readonly Bar[]): BarChart {
  const most = Math.max(0, ...bars.map(({ value }) => value));
  return {
    height: bars.length * ROW,
    bars: bars.map(({ label, text, value }, index) => ({
      label,
      text,
      y: index * ROW,
      width: most === 0 ? 0 : round((value / most) * WIDTH),
    })),
  };
}

/** `at` is the place on the axis in any unit; `tick` and `text` are what is written below and above. */
export type Point = { at: number; value: number; tick: string; text: string };
type Label = { x: number; y: number; text: string };
export type LineChart = {
  height: number;
  base: number;
  path: string;
  dots: { x: number; y: number }[];
  values: Label[];
  ticks: Label[];
};

/**
 * A line over time, from zero. With an `end`, each value holds until the next one and the last until then (steps);
 * otherwise the points are joined.
 * @param points from the oldest; at least one
 */
export function lineChart(points: readonly Point[], end?: number): LineChart {
  const first = points[0]?.at ?? 0;
  const span = (end ?? points.at(-1)?.at ?? first) - first;
  const most = Math.max(...points.map(({ value }) => value), 0);
  const margin = end === undefined ? 12 : 0;
  const across = (at: number) =>
    round(span === 0 ? WIDTH / 2 : margin + ((at - first) / span) * (WIDTH - 2 * margin));
  const up = (value: number) => round(most === 0 ? BASE : BASE - (value / most) * (BASE - TOP));
  const dots = points.map(({ at, value }) => ({ x: across(at), y: up(value) }));
  const ends = points.map((_, index) => across(points[index + 1]?.at ?? end ?? 0));
  const path =
    end === undefined
      ? dots.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
      : dots.map(({ x, y }, index) => `${index === 0 ? `M${x} ${y}` : `V${y}`}H${ends[index]}`).join('');
  const middle = (x: number, index: number) => (end === undefined ? x : (x + (ends[index] ?? x)) / 2);
  const values = dots.map(({ x, y }, index) => ({
    x: middle(x, index),
    y: y - 9,
    text: points[index]?.text ?? '',
  }));
  const ticks = dots.map(({ x }, index) => ({ x, y: HEIGHT - 6, text: points[index]?.tick ?? '' }));
  return { height: HEIGHT, base: BASE, path, dots, values: fitting(values), ticks: fitting(ticks) };
}

/** Labels moved inside the picture: every one, or every second, third, … counted from the newest, so that none touch. */
function fitting(labels: readonly Label[]): Label[] {
  const inside = labels.map((label) => {
    const half = textWidth(label.text) / 2;
    return { ...label, x: round(Math.min(Math.max(label.x, half), WIDTH - half)) };
  });
  for (let every = 1; every < inside.length; every++) {
    const kept = inside.filter((_, index) => (inside.length - 1 - index) % every === 0);
    if (kept.every((label, index) => index === 0 || !touches(kept[index - 1], label))) return kept;
  }
  return inside.slice(-1);
}

function touches(before: Label | undefined, { x, text }: Label): boolean {
  return before !== undefined && x - before.x < (textWidth(text) + textWidth(before.text)) / 2 + 4;
}

/** Of 14-high bold text, rather too wide than too narrow: a Hanzi is square, a digit of a wide font 10. */
function textWidth(text: string): number {
  return [...text].reduce((width, letter) => width + (/[\u2e80-\uffee]/.test(letter) ? 14 : 10), 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
