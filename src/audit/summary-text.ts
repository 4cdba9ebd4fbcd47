import { signalRules } from './signals/index.ts';
import type { Ambiguity, SignalsFile } from './types.ts';

const FILES: Record<Ambiguity['input'], string> = {
  approved: '花名册',
  paid: '发放记录',
  applications: '申请记录',
  relatives: '近亲属备案表',
  inspections: '检查安排表',
  published: '公示内容',
  ledger: '公示账本',
  previous: '上一次台账',
};

/** What an audit found, in counts, for the terminal. */
export function summaryText({ asOf, months, inputs, signals, ambiguities }: SignalsFile): string {
  const range = months ? `，比对 ${months.first} 至 ${months.last}` : '';
  const counts = Map.groupBy(signals, ({ kind }) => kind);
  return [
    `截至 ${asOf}${range}。`,
    `读入：${inputs.map(({ kind, rows }) => `${FILES[kind]} ${rows} 行`).join('，')}。`,
    signals.length === 0 ? '没有发现线索。' : `线索 ${signals.length} 条（是供人去看的线索，不是结论）：`,
    ...signalRules.flatMap(({ kind, title, workList }) => {
      const found = counts.get(kind);
      return found ? [`  ${workList}　${title}：${found.length}`] : [];
    }),
    ...openText(ambiguities),
    '',
  ].join('\n');
}

/** What was left open, by kind, the most frequent first. */
export function openText(ambiguities: readonly Ambiguity[]): string[] {
  if (ambiguities.length === 0) return [];
  const kinds = [...Map.groupBy(ambiguities, ({ input, code }) => `${input} ${code}`).values()];
  kinds.sort((a, b) => b.length - a.length);
  return [
    `没有猜、要人工核对的 ${ambiguities.length} 处（逐条见 signals.json 的 ambiguities）：`,
    ...kinds.flatMap((list) => {
      const [first] = list;
      if (!first) return [];
      const where = first.row === undefined ? '' : `第 ${first.file ?? 1} 个文件第 ${first.row} 行等：`;
      return [`  ${FILES[first.input]} ${list.length} 处，${where}${first.message}`];
    }),
  ];
}
