import { stringify } from 'yaml';
import { audit } from '../../src/audit/audit.ts';
import type { Example } from '../../src/audit/signals/types.ts';
import type { Sources } from '../../src/audit/sources.ts';
import type { Kind, Signal, SignalsFile } from '../../src/audit/types.ts';
import { sourceOf } from '../../src/document/source.ts';
import type { Source } from '../../src/document/types.ts';
import { checkCharacter } from '../../src/lint/detect/id-number.ts';
import { chance, id } from '../corpus/identity.ts';
import { COUNTY, TOWNSHIP } from '../fixtures/lanxi.ts';
import { withSecrets } from '../fixtures/secrets.ts';

/** The day on which the examples are judged: September has been due for a while. */
export const AS_OF = '2025-10-31';

const STANDARDS = `救助类别,城乡,项目,标准（元/人·月）,执行起,执行止,文号
dibao,农村,基本生活,600,2023-09-01,2024-08-31,渝澜民发〔2023〕30号
dibao,农村,基本生活,630,2024-09-01,,渝澜民发〔2024〕30号
dibao,城市,基本生活,770,2024-09-01,,渝澜民发〔2024〕30号
tekun,城乡,基本生活,1001,2024-09-01,,渝澜民发〔2024〕31号
`;

const LIST =
  '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n向甲三,中心村,1,630,500\n田甲二,青山村,1,630,600\n';

const NOTICES: Record<string, Record<string, unknown>> = {
  '2025-08-dibao-payment': { period: '2025-08', published: '2025-08-20', closes: '2025-08-26' },
  '2025-09-dibao-payment': { period: '2025-09', published: '2025-09-19', closes: '2025-09-25' },
};

const APPROVED_HEADER = '姓名,身份证号,乡镇,村,保障人数,标准,金额,救助类别,确认日期,起始月,停发月,家庭人数';
const APPROVED = [
  '冉甲一,{{id1}},联合乡,中心村,2,630,800,低保,2025-01-10,2025-01,,2',
  '向甲三,{{id2}},联合乡,中心村,1,630,500,低保,2025-01-10,2025-01,,1',
  '田甲二,{{id3}},联合乡,青山村,1,630,600,低保,2025-01-10,2025-01,,1',
];
const PAID_HEADER = '姓名,身份证号,乡镇,村,救助类别,所属月份,发放日期,金额';
const PAID = ['2025-08', '2025-09'].flatMap((month) => [
  `冉甲一,{{id1}},联合乡,中心村,低保,${month},${month}-15,800`,
  `向甲三,{{id2}},联合乡,中心村,低保,${month},${month}-15,500`,
  `田甲二,{{id3}},联合乡,青山村,低保,${month},${month}-15,600`,
]);

/** Numbers of nobody, made anew in each run. */
export const secrets: Record<string, string> = (() => {
  const of = chance(20251031);
  const adult = () => {
    for (;;) {
      const made = id(of);
      if (Number(made.slice(6, 10)) < 1990 && !made.endsWith('000')) return made;
    }
  };
  const child = `99${of.digits(4)}20150601123`;
  return {
    id1: adult(),
    id2: adult(),
    id3: adult(),
    id4: adult(),
    minor: child + checkCharacter(child),
    account: `81${of.digits(15)}`,
  };
})();

/** The files of the tiny county, changed as an example says. */
export function sourcesOf(example: Partial<Example>): Sources {
  const text = (path: string, content: string | undefined): Source[] =>
    content === undefined ? [] : [sourceOf(path, withSecrets(content, secrets))];
  const ledger = example.ledger && JSON.stringify({ entries: example.ledger.map(entryOf) });
  return {
    approved: text(
      'approved.csv',
      changed(APPROVED_HEADER, APPROVED, example.approved, ([name]) => `${name}`),
    ),
    paid: text(
      'paid.csv',
      changed(PAID_HEADER, PAID, example.paid, (cells) => `${cells[0]} ${cells[5]}`),
    ),
    applications: text('applications.csv', example.applications),
    relatives: text('relatives.csv', example.relatives),
    inspections: text('inspections.csv', example.inspections),
    content: contentOf(example),
    ledgers: text('ledger.json', ledger),
  };
}

/** What the audit says of an example. */
export function auditOf(example: Partial<Example>): SignalsFile {
  return audit(sourcesOf(example), example.asOf ?? AS_OF);
}

/** The leads of one kind as the examples write them. */
export function found(signals: readonly Signal[], kind: Kind): string[] {
  return signals
    .filter((signal) => signal.kind === kind)
    .map(
      ({ village = '-', category = '-', period = '-', subject = '-' }) =>
        `${village} ${category} ${period} ${subject}`,
    );
}

/** Lines replace those with the same key, a line `-key` takes one away, others are added; a header begins a whole file. */
function changed(
  header: string,
  lines: readonly string[],
  change: string | undefined,
  keyOf: (cells: string[]) => string,
): string {
  if (change?.startsWith('姓名')) return change;
  const rows = Map.groupBy(lines, (line) => keyOf(line.split(',')));
  const changes = Map.groupBy((change ?? '').split('\n').filter(Boolean), (line) => keyOf(line.split(',')));
  for (const [key, changedLines] of changes) {
    if (changedLines[0]?.startsWith('-')) rows.delete(changedLines[0].slice(1));
    else rows.set(key, changedLines);
  }
  return `${[header, ...[...rows.values()].flat()].join('\n')}\n`;
}

function contentOf({ county, lists = {}, notices = {} }: Partial<Example>): Source[] {
  const files = new Map<string, string>([
    ['content/county.yaml', stringify({ ...COUNTY, ...county })],
    ['content/standards.csv', STANDARDS],
    ['content/townships/lianhe/township.yaml', stringify(TOWNSHIP)],
  ]);
  for (const folder of new Set([...Object.keys(NOTICES), ...Object.keys(notices)])) {
    if (notices[folder] === null) continue;
    const path = `content/townships/lianhe/notices/${folder}`;
    const change = notices[folder] ?? {};
    const list = folder in lists ? lists[folder] : change.zero ? null : LIST;
    const notice = { ...base(folder, list ?? ''), ...NOTICES[folder], ...change };
    const kept = Object.entries(notice).filter(([, value]) => value !== undefined);
    files.set(`${path}/notice.yaml`, stringify(Object.fromEntries(kept)));
    if (list !== null && list !== undefined) files.set(`${path}/recipients.csv`, list);
  }
  return [...files].map(([path, content]) => sourceOf(path, content));
}

function base(folder: string, list: string): Record<string, unknown> {
  const rows = list
    .split('\n')
    .filter((line) => /,.*,/.test(line) && !/^(?:姓名|村|金额|[合小]计)/.test(line));
  return {
    title: '联合乡2025年9月农村最低生活保障金发放公示',
    township: 'lianhe',
    category: 'dibao',
    stage: 'payment',
    period: '2025-09',
    published: '2025-09-19',
    closes: '2025-09-25',
    channels: [{ name: '联合乡民政办', telephone: '023-78000001' }],
    preparedBy: '向某',
    reviewedBy: '庹某',
    withheldMinors: 0,
    total: { rows: list === '' ? 3 : rows.length },
    ...(folder.includes('tekun') && { category: 'tekun' }),
  };
}

function entryOf(entry: Record<string, unknown>): Record<string, unknown> {
  return {
    title: '联合乡2025年9月农村最低生活保障金发放公示',
    township: 'lianhe',
    category: 'dibao',
    stage: 'payment',
    published: '2025-09-19',
    closes: '2025-09-25',
    namesGo: '2026-09-19',
    ...entry,
  };
}
