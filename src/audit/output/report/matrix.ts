import { increment } from '../../../maps.ts';
import { sum } from '../../../order.ts';
import { ruleOf } from '../../signals/index.ts';
import { KINDS, type Signal } from '../../types.ts';
import { html, type Markup } from './html.ts';

/** Where the leads of a kind and township stand on the page. */
export function anchor(kind: string, township: number): string {
  return `${kind}-${township + 1}`;
}

/** Leads by township and kind; the darker, the more. Kinds without a lead have no column. */
export function matrix(signals: readonly Signal[], townships: readonly string[]): Markup {
  const kinds = KINDS.filter((kind) => signals.some((signal) => signal.kind === kind));
  const counts = new Map<string, number>();
  for (const { township, kind } of signals) increment(counts, `${township}\n${kind}`);
  // Two leads are no dark spot on the map, even where they are the most.
  const most = Math.max(10, ...counts.values());
  const of = (township: string, kind: string) => counts.get(`${township}\n${kind}`) ?? 0;
  return html`<div class="scroll" tabindex="0"><table class="matrix">
<caption>各乡镇（街道）各类线索的条数，颜色越深越多。点数字看详情。</caption>
<thead><tr><th scope="col">乡镇（街道）</th>${kinds.map(
    (kind) => html`<th scope="col"><a href="#${kind}">${ruleOf(kind).title}</a></th>`,
  )}<th scope="col">合计</th></tr></thead>
<tbody>${townships.map(
    (township, i) =>
      html`<tr><th scope="row">${township}</th>${kinds.map((kind) => {
        const count = of(township, kind);
        if (count === 0) return html`<td></td>`;
        // Square root: one lead must be seen beside a hundred.
        const shade = Math.ceil(Math.sqrt(count / most) * 5);
        return html`<td class="s${shade}"><a href="#${anchor(kind, i)}">${count}</a></td>`;
      })}<td class="sum">${sum(kinds.map((kind) => of(township, kind)))}</td></tr>`,
  )}</tbody>
<tfoot><tr><th scope="row">合计</th>${kinds.map(
    (kind) => html`<td class="sum">${sum(townships.map((township) => of(township, kind)))}</td>`,
  )}<td class="sum">${signals.length}</td></tr></tfoot></table></div>`;
}
