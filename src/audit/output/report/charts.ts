import { html, type Markup } from './html.ts';

type Bar = { label: string; value: number };

const ROW = 34;
const LABEL = 150;
const LENGTH = 480;

/** Bars from the left, with their numbers: a picture for people, and the same in words for a screen reader. */
export function barChart(title: string, bars: readonly Bar[]): Markup {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const words = bars.map(({ label, value }) => `${label} ${value}`).join('，');
  return html`<figure><figcaption>${title}</figcaption>
<svg viewBox="0 0 ${LABEL + LENGTH + 70} ${bars.length * ROW}" role="img" aria-label="${title}：${words}">
${bars.map(({ label, value }, i) => {
  const width = Math.round((value / most) * LENGTH);
  return html`<text x="${LABEL - 10}" y="${i * ROW + 22}" text-anchor="end">${label}</text>
<rect x="${LABEL}" y="${i * ROW + 6}" width="${width}" height="${ROW - 12}" rx="2"></rect>
<text x="${LABEL + width + 8}" y="${i * ROW + 22}">${value}</text>`;
})}</svg></figure>`;
}
