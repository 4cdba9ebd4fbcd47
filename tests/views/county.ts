import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import type { Category, County } from '../../src/publication/county.ts';
import { publicationOf } from '../../src/publication/publication.ts';
import { type Site, siteOn } from '../../src/views/publication.ts';

/** A notice to be: what differs from a list of dibao payments of September in 联合乡. `rows` are lines of its list. */
export type Given = {
  folder: string;
  header?: string;
  rows?: string[];
  names?: 'full' | 'print-only' | 'none';
  [key: string]: unknown;
};

export const HEADER = '姓名,村,保障人数,标准,金额';

/** A small invented county of the same files as a real one: two villages, two categories, one of them by quarter. */
export function siteWith(given: readonly Given[], asOf = '2025-10-15', county: object = {}): Site {
  const files: Record<string, string> = {
    'county.yaml': JSON.stringify({ ...COUNTY, ...county }),
    'standards.csv': STANDARDS,
    'townships/lianhe/township.yaml': JSON.stringify(TOWNSHIP),
  };
  for (const { folder, header = HEADER, rows = [], ...yaml } of given) {
    const path = `townships/${yaml.township ?? 'lianhe'}/notices/${folder}`;
    files[`${path}/notice.yaml`] = JSON.stringify({ ...NOTICE, ...yaml });
    if (rows.length > 0) files[`${path}/recipients.csv`] = [header, ...rows].join('\n');
  }
  const documents = Object.entries(files).map(([path, text]) => readDocument(sourceOf(path, text)));
  return siteOn(publicationOf(documents), asOf);
}

const CHANNEL = { name: '联合乡民政办', telephone: '023-78000026' };

const NOTICE = {
  title: '联合乡公示',
  township: 'lianhe',
  category: 'dibao',
  stage: 'payment',
  period: '2025-09',
  published: '2025-10-10',
  channels: [CHANNEL],
  preparedBy: '甲',
  reviewedBy: '乙',
  withheldMinors: 0,
};

const TOWNSHIP = {
  name: '联合乡',
  villages: [
    { id: 'zhongxin', name: '中心村', area: 'rural' },
    { id: 'longchi', name: '龙池村', area: 'rural' },
  ],
  channels: [CHANNEL],
};

const STANDARDS = `救助类别,城乡,项目,标准（元/人·月）,执行起,执行止,文号
dibao,农村,基本生活,630,2024-09-01,2025-08-31,渝澜民发〔2024〕28号
dibao,农村,基本生活,660,2025-09-01,,渝澜民发〔2025〕36号
tekun,城乡,基本生活,1001,2024-09-01,,渝澜民发〔2024〕28号`;

const COUNTY: County = {
  name: '澜溪县',
  short: '澜溪县',
  site: '澜溪县社会救助公示',
  areaCode: '500299',
  publisher: '澜溪县民政局',
  hotline: { name: '热线', telephone: '12345' },
  channels: [{ ...CHANNEL, address: '澜溪县联合乡1号' }],
  names: 'full',
  k: 3,
  publicity: { days: 7, kind: 'calendar' },
  retention: { payment: 3, termination: 3, confirmed: 12 },
  uplift: 1.3,
  categories: [
    { id: 'dibao', name: '最低生活保障', short: '低保', decisionDays: 25 },
    { id: 'dibian', name: '低保边缘', short: '低边', decisionDays: 25, names: 'none', every: 'quarter' },
  ],
};

/** Categories that a test may add. */
export const ALL_CATEGORIES: Category[] = [
  ...COUNTY.categories,
  { id: 'linshi', name: '临时救助', short: '临时救助', decisionDays: 20 },
  { id: 'tekun', name: '特困人员救助供养', short: '特困', decisionDays: 30 },
];
