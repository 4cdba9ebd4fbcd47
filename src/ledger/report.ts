import type { Entry, Ledger } from './chain.ts';
import { type Change, type Comparison, isSound } from './compare.ts';
import { shortHash } from './hash.ts';

const FIELDS: Record<Change['fields'][number], string> = {
  title: '标题',
  township: '乡镇',
  category: '救助类别',
  stage: '公示阶段',
  period: '所属月份',
  published: '发布日期',
  closes: '公示截止日期',
  households: '户数',
  persons: '人数',
  amount: '金额',
  hash: '公示内容（校验码）',
  namesGo: '姓名撤下日期',
};

/** What a comparison found, in words for people who keep an eye on a county. */
export function ledgerReport(before: Ledger, after: Ledger, found: Comparison): string {
  const { breaks, vanished, changed, early, backDated, added, expired } = found;
  return [
    `${plain(after.county)}公示账本对照`,
    `旧：截至 ${before.asOf}，${before.entries.length} 件。新：截至 ${after.asOf}，${after.entries.length} 件。`,
    chainText('旧', breaks.before),
    chainText('新', breaks.after),
    ...section('少了：旧账本里有，新账本里没有', vanished.map(entryText)),
    ...section('变了：公示以后内容被改，又没有另发更正', changed.map(changeText)),
    ...section('早撤：没到原定的日子就撤下姓名，又没有更正或新的名单', early.map(entryText)),
    ...section(`补登：日期早于 ${before.asOf}，旧账本里却没有`, backDated.map(entryText)),
    `新增 ${added.length} 件。到期或更正后撤下姓名 ${expired.length} 件，内容和校验码没有变。`,
    isSound(found)
      ? '对照结果：没有少，没有改，没有早撤，没有补登。'
      : '对照结果：有上面这些问题。这是线索，请向发布机构核实。',
    '',
  ].join('\n');
}

function chainText(which: string, at: Entry | undefined): string {
  if (!at) return `${which}账本的校验链完整。`;
  return `${which}账本的校验链断了，从这一件起对不上，文件被人改过或不完整：\n  ${entryText(at)}`;
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? [`${title}（${lines.length} 件）`, ...lines.map((line) => `  ${line}`)] : [];
}

function entryText({ published, title, id }: Entry): string {
  return `${published} ${plain(title)}（${id}）`;
}

function changeText({ before, after, fields }: Change): string {
  const said = fields.map((field) => {
    const [from, to] = [before, after].map((entry) => valueText(field, entry));
    return `    ${FIELDS[field]}：${from} → ${to}`;
  });
  return [entryText(before), ...said].join('\n');
}

function valueText(field: Change['fields'][number], entry: Entry): string {
  if (field === 'hash') return shortHash(entry.hash);
  return plain(String(entry[field] ?? '没有'));
}

/** A copy comes from anywhere: nothing in it may steer a terminal. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
}
