import type { County } from '../../publication/county.ts';
import { ruleOf } from '../signals/index.ts';
import { type Input, KINDS, type SignalsFile } from '../types.ts';
import { STATES } from './ledger.ts';

export const INPUT_NAMES: Record<Input['kind'], string> = {
  approved: '审核确认名册（救助通）',
  paid: '一卡通打卡发放记录',
  applications: '申请受理记录',
  relatives: '近亲属备案登记',
  inspections: '监督检查安排',
  published: '已公示的内容',
  ledger: '以前的公示账本（ledger.json）',
  previous: '上一次的问题台账',
};

/** What everybody who reads a lead must know first. */
export const NOT_A_VERDICT = [
  '这里的每一条都是线索，不是结论，更不是对任何人的认定。线索由计算机比对得出，要由人逐条核实。',
  '核实和处理时严格落实“三个区分开来”：非因主观故意将不符合条件人员纳入救助帮扶范围的，可免予追究相关责任（2025年整治社会救助不到位工作方案 四（二））。',
  '内部资料，含有从救助名册得出的信息，不得公开、转发，不得放进公示的文件夹。',
];

/** The kinds that this audit could not look for, by what was not given. */
export function unchecked({ inputs }: SignalsFile): { title: string; missing: string }[] {
  const given = new Set(inputs.map(({ kind }) => kind));
  return KINDS.flatMap((kind) => {
    const { title, needs } = ruleOf(kind);
    const missing = needs.filter((need) => !given.has(need)).map((need) => INPUT_NAMES[need]);
    return missing.length > 0 ? [{ title, missing: missing.join('、') }] : [];
  });
}

/** The lines of the sheet 说明, from its title. */
export function notes(file: SignalsFile, county: County): string[] {
  const { asOf, months, inputs } = file;
  const skipped = unchecked(file);
  return [
    `${county.short}问题台账说明`,
    ...NOT_A_VERDICT,
    `核对日期：${asOf}${months ? `；核对的月份：${months.first} 至 ${months.last}` : ''}。`,
    ...inputs.map(({ kind, rows }) => `核对了${INPUT_NAMES[kind]}：${rows} 行。`),
    ...skipped.map(({ title, missing }) => `没有核对「${title}」：缺${missing}。`),
    '怎么用：整改措施、整改时限是建议，可以改；整改状态、销号时间、备注由工作人员填写；可以加列、加行、加表、调整顺序、筛选。',
    `整改状态：${STATES.open}、${STATES.working}、${STATES.mended}、${STATES.innocent}。核实后没有问题的写「${STATES.innocent}」，以后不再当作问题重提。`,
    `下一次核对时用 --previous 带上这份台账：编号和填写的内容都保留；没有再发现的自动销号（${STATES.gone}）；销号后又发现的标为「${STATES.returned}」；这次没有资料可比对的保持原样。`,
    '不要改动「编号」「线索类型」「所属月份」「线索标识」四列。单元格的颜色和批注不会带到下一次的台账，要留的话请写进备注。',
  ];
}
