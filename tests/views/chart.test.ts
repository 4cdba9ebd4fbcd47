import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barChart, lineChart, type Point, WIDTH } from '../../src/views/chart.ts';

const point = (at: number, value: number): Point => ({ at, value, tick: `${at}月`, text: String(value) });

describe('bars', () => {
  it('begin at zero and are as long as their value, the largest from edge to edge', () => {
    const { bars, height } = barChart([
      { label: 'a', value: 50, text: '50' },
      { label: 'b', value: 200, text: '200' },
      { label: 'c', value: 0, text: '0' },
    ]);
    expect(bars.map(({ width }) => width)).toEqual([WIDTH / 4, WIDTH, 0]);
    expect(bars.map(({ y }) => y)).toEqual([0, height / 3, (height * 2) / 3]);
  });

  it('are empty where everything is zero', () => {
    expect(barChart([{ label: 'a', value: 0, text: '0' }]).bars[0]?.width).toBe(0);
  });
});

describe('lines', () => {
  it('rise from zero in proportion to the value', () => {
    const { dots, base } = lineChart([point(1, 100), point(2, 50), point(3, 0)]);
    const [full = 0, half = 0, none = 0] = dots.map(({ y }) => base - y);
    expect([half, none]).toEqual([full / 2, 0]);
  });

  it('hold each value until the next one when they are steps', () => {
    const { path } = lineChart([point(0, 10), point(10, 20)], 20);
    expect(path).toMatch(/^M0 [\d.]+H160V[\d.]+H320$/);
  });

  it('stand in the middle when there is one point', () => {
    expect(lineChart([point(5, 3)]).dots[0]?.x).toBe(WIDTH / 2);
  });

  it('keep every label inside and apart, and the newest always', () => {
    const values = fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(values, fc.boolean(), (numbers, steps) => {
        const points = numbers.map((value, at) => point(at, value));
        const chart = lineChart(points, steps ? numbers.length : undefined);
        for (const labels of [chart.values, chart.ticks]) {
          const boxes = labels.map(({ x, text }) => ({
            left: x - text.length * 5,
            right: x + text.length * 5,
            text,
          }));
          expect(boxes.every(({ left, right }) => left >= -2 && right <= WIDTH + 2)).toBe(true);
          expect(
            boxes.every(({ left }, index) => index === 0 || left > (boxes[index - 1]?.right ?? 0) - 1),
          ).toBe(true);
        }
        expect(chart.values.at(-1)?.text).toBe(String(numbers.at(-1)));
        expect(chart.dots.every(({ y }) => y >= 0 && y <= chart.base)).toBe(true);
      }),
    );
  });
});
