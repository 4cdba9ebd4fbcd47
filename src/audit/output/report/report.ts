import type { County } from '../../../publication/county.ts';
import { WORK_LISTS } from '../../../publication/inspection.ts';
import { ruleOf } from '../../signals/index.ts';
import { KINDS, type Signal, type SignalsFile } from '../../types.ts';
import { inOrder, type Ledger, STATES, standingOf } from '../ledger.ts';
import { INPUT_NAMES, NOT_A_VERDICT, unchecked } from '../notes.ts';
import { valueText } from '../words.ts';
import { WORK_LIST_TITLES } from '../work-lists.ts';
import { barChart } from './charts.ts';
import { html, type Markup } from './html.ts';
import { type Frame, kindSection } from './leads.ts';
import { matrix } from './matrix.ts';
import { STYLE } from './style.ts';

/**
 * report.html: one file for county staff alone, which needs nothing but itself. The same bytes for the same leads.
 * @param townships the names of all townships, in the order in which the county lists them
 */
export function report(
  file: SignalsFile,
  ledger: Ledger,
  county: County,
  townships: readonly string[],
): string {
  const signals = inOrder(file.signals);
  // A township that the county does not list must not fall out of the report.
  const strange = new Set(
    signals.map(({ township }) => township).filter((name) => !townships.includes(name)),
  );
  const all = [...townships, ...[...strange].sort()];
  const numbers = new Map(ledger.rows.map((row) => [row.get('线索标识') ?? '', row.get('编号') ?? '']));
  const frame: Frame = { county, townships: all, numbers };
  const title = `${county.short}社会救助公开核对报告`;
  const page = html`<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex"><title>${title}</title><style>${{ markup: STYLE }}</style></head>
<body><div class="banner">内部资料 · 是线索，不是结论</div><main>
<h1>${title}</h1>
<p class="soft">核对日期：${valueText(file.asOf)}${file.months ? `；核对的月份：${valueText(file.months.first)}至${valueText(file.months.last)}` : ''}</p>
<div class="notice">${NOT_A_VERDICT.map((line) => html`<p>${line}</p>`)}</div>
${summary(file, ledger, all)}
<nav aria-label="目录"><h2>目录</h2>${contents(signals)}</nav>
<section id="matrix"><h2>各乡镇（街道）情况</h2>${matrix(signals, all)}</section>
<section id="charts"><h2>分布</h2><div class="charts">
${barChart(
  '按问题类别',
  WORK_LISTS.map((label) => ({ label, value: count(signals, (signal) => signal.workList === label) })),
)}
${barChart('按月份', months(signals))}</div></section>
${WORK_LISTS.map((workList) => workListSection(workList, signals, frame))}
${open(file)}
${background(file, signals)}
</main></body></html>`;
  return `<!doctype html>\n${page.markup}\n`;
}

function summary({ signals, asOf }: SignalsFile, { rows }: Ledger, townships: readonly string[]): Markup {
  const concerned = new Set(signals.map(({ township }) => township)).size;
  const leads = rows.filter((row) => row.get('线索标识'));
  const closed = count(leads, (row) => standingOf(row, asOf) !== 'open');
  const returned = count(leads, (row) => row.get('整改状态') === STATES.returned);
  return html`<ul class="big"><li><b>${signals.length}</b>条线索</li>
<li><b>${count(signals, ({ severity }) => severity === 'high')}</b>条要紧，先核实</li>
<li><b>${concerned} / ${townships.length}</b>个乡镇（街道）有线索</li></ul>
<p>问题台账共 ${leads.length} 条，已办结 ${closed} 条，回头看反弹 ${returned} 条。</p>`;
}

function contents(signals: readonly Signal[]): Markup {
  return html`<ol class="toc"><li><a href="#matrix">各乡镇（街道）情况</a></li><li><a href="#charts">分布</a></li>
${WORK_LISTS.map((workList) => {
  const own = signals.filter((signal) => signal.workList === workList);
  const kinds = KINDS.filter((kind) => own.some((signal) => signal.kind === kind));
  return html`<li><a href="#w${WORK_LISTS.indexOf(workList) + 1}">${WORK_LIST_TITLES[workList]}</a>（${own.length} 条）
<ul>${kinds.map((kind) => html`<li><a href="#${kind}">${ruleOf(kind).title}</a> ${count(own, (signal) => signal.kind === kind)} 条</li>`)}</ul></li>`;
})}<li><a href="#open">看不准、没有猜的</a></li><li><a href="#background">核对了什么</a></li></ol>`;
}

function months(signals: readonly Signal[]) {
  const periods = Map.groupBy(signals, ({ period }) => period?.slice(0, 7) ?? '');
  return [...periods.keys()].sort().map((month) => ({
    label: month === '' ? '不分月份' : valueText(month),
    value: periods.get(month)?.length ?? 0,
  }));
}

function workListSection(workList: Signal['workList'], signals: readonly Signal[], frame: Frame): Markup {
  const own = Map.groupBy(
    signals.filter((signal) => signal.workList === workList),
    ({ kind }) => kind,
  );
  const sections = KINDS.flatMap((kind) => {
    const group = own.get(kind);
    return group ? kindSection(kind, group, frame) : [];
  });
  return html`<section id="w${WORK_LISTS.indexOf(workList) + 1}"><h2>${WORK_LIST_TITLES[workList]}</h2>
${sections.length > 0 ? sections : html`<p>没有发现线索。</p>`}</section>`;
}

/** What the audit left to a person. */
function open({ ambiguities }: SignalsFile): Markup {
  const lines = ambiguities.map(({ input, file, row, column, count: many, message, ...at }) => {
    const place = [at.township, at.village, at.subject, at.period && valueText(at.period)]
      .filter(Boolean)
      .join(' ');
    const cell = `${INPUT_NAMES[input]}${file ? `（第 ${file} 个文件）` : ''}${row ? `第 ${row} 行` : ''}${column ? `「${column}」` : ''}`;
    return html`<li>${cell}：${place && `${place}，`}${message}${many ? `共 ${many} 处。` : ''}</li>`;
  });
  const rest = lines.slice(SHOWN_OPEN);
  return html`<section id="open"><h2>看不准、没有猜的</h2>
${lines.length === 0 ? html`<p>没有。</p>` : html`<p>这些对不上或读不出，没有当作线索，也没有当作没有问题，请人工核对。</p><ul>${lines.slice(0, SHOWN_OPEN)}</ul>`}
${rest.length > 0 ? html`<details><summary>其余 ${rest.length} 处</summary><ul>${rest}</ul></details>` : ''}</section>`;
}

const SHOWN_OPEN = 50;

function background(file: SignalsFile, signals: readonly Signal[]): Markup {
  const skipped = unchecked(file);
  const clean = KINDS.map((kind) => ruleOf(kind).title).filter(
    (title) =>
      !skipped.some((one) => one.title === title) &&
      !signals.some(({ kind }) => ruleOf(kind).title === title),
  );
  return html`<section id="background"><h2>核对了什么</h2>
<ul>${file.inputs.map(({ kind, rows }) => html`<li>${INPUT_NAMES[kind]}：${rows} 行</li>`)}</ul>
<p>核对了、没有发现线索的：${clean.join('、') || '无'}。</p>
<p>没有核对的：${skipped.map(({ title, missing }) => `${title}（缺${missing}）`).join('、') || '无'}。</p></section>`;
}

function count<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length;
}
