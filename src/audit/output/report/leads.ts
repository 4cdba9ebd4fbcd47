import type { County } from '../../../publication/county.ts';
import { ruleOf } from '../../signals/index.ts';
import type { Kind, Severity, Signal } from '../../types.ts';
import { categoryName, evidenceText, valueText } from '../words.ts';
import { html, type Markup } from './html.ts';
import { anchor } from './matrix.ts';

/** Leads of one kind in one township beyond these are folded. */
const SHOWN = 20;

const SEVERITIES: Record<Severity, string> = { high: '要紧', medium: '一般', low: '留意' };

/** What the lists need to know beside the leads. `numbers` are the numbers in the ledger, by signal. */
export type Frame = { county: County; townships: readonly string[]; numbers: ReadonlyMap<string, string> };

/** The section of a kind: what it is, where else it may come from, and its leads by township. */
export function kindSection(kind: Kind, signals: readonly Signal[], frame: Frame): Markup {
  const { title, definition, innocent, measure } = ruleOf(kind);
  const bases = [...new Set(signals.map(({ basis }) => basis))].sort();
  const groups = Map.groupBy(signals, ({ township }) => township);
  return html`<section class="kind" id="${kind}"><h3>${title} <span class="count">${signals.length} 条</span></h3>
<dl><div><dt>什么是</dt><dd>${definition}</dd></div>
<div><dt>也可能是</dt><dd>${innocent}</dd></div>
<div><dt>怎么办</dt><dd>${measure}</dd></div>
<div><dt>依据</dt><dd>${bases.join('；')}</dd></div></dl>
${frame.townships.flatMap((township, i) => {
  const group = groups.get(township);
  return group ? townshipLeads(township, anchor(kind, i), group, frame) : [];
})}</section>`;
}

function townshipLeads(township: string, id: string, signals: readonly Signal[], frame: Frame): Markup {
  const rest = signals.slice(SHOWN);
  const more =
    rest.length === 0
      ? []
      : [
          html`<details><summary>其余 ${rest.length} 条（打印时见问题台账）</summary>${list(rest, frame)}</details>`,
        ];
  return html`<h4 id="${id}">${township} <span class="count">${signals.length} 条</span></h4>
${list(signals.slice(0, SHOWN), frame)}${more}`;
}

function list(signals: readonly Signal[], { county, numbers }: Frame): Markup {
  return html`<table class="leads"><thead><tr><th scope="col">编号</th><th scope="col">村（社区）</th><th scope="col">对象</th><th scope="col">月份</th><th scope="col">类别</th><th scope="col">情况</th><th scope="col">轻重</th></tr></thead>
<tbody>${signals.map(
    ({ id, village = '', subject = '', period = '', category, kind, evidence, severity }) =>
      html`<tr><td>${numbers.get(id) ?? ''}</td><td>${village}</td><td>${subject}</td><td>${valueText(period)}</td><td>${category ? categoryName(category, county) : ''}</td><td>${evidenceText(kind, evidence)}</td><td class="${severity}">${SEVERITIES[severity]}</td></tr>
`,
  )}</tbody></table>`;
}
