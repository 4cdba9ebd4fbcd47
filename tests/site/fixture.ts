import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import { publicationOf } from '../../src/publication/publication.ts';
import { type Site, siteOn } from '../../src/views/publication.ts';

/** A small invented county, made of the same files as a real one. */
export type Wish = {
  names?: 'full' | 'print-only' | 'none';
  asOf?: string;
  hashKey?: string;
  /** Lines of notice.yaml and of the list, by folder name. */
  notices: Record<string, { yaml?: Record<string, unknown>; rows?: string[] }>;
};

export const HEADER = '姓名,村,保障人数,标准,金额';

export function siteOf({ names = 'full', asOf = '2025-10-15', hashKey, notices }: Wish): Site {
  const files: Record<string, string> = { 'county.yaml': county(names, hashKey), 'standards.csv': STANDARDS };
  files['townships/lianhe/township.yaml'] = TOWNSHIP;
  for (const [folder, { yaml, rows = [] }] of Object.entries(notices)) {
    const path = `townships/lianhe/notices/${folder}`;
    files[`${path}/notice.yaml`] = JSON.stringify({ ...NOTICE, ...yaml });
    if (rows.length > 0) files[`${path}/recipients.csv`] = [HEADER, ...rows].join('\n');
  }
  const documents = Object.entries(files).map(([path, text]) => readDocument(sourceOf(path, text)));
  return siteOn(publicationOf(documents), asOf);
}

const CHANNEL = { name: '联合乡民政办', telephone: '023-78000026' };

const NOTICE = {
  title: '联合乡2025年9月低保发放公示',
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

const TOWNSHIP = JSON.stringify({
  name: '联合乡',
  villages: [
    { id: 'zhongxin', name: '中心村', area: 'rural' },
    { id: 'longchi', name: '龙池村', area: 'rural' },
  ],
  channels: [CHANNEL],
});

const STANDARDS = `救助类别,城乡,项目,标准（元/人·月）,执行起,执行止,文号
dibao,农村,基本生活,630,2024-09-01,2025-08-31,渝澜民发〔2024〕28号
dibao,农村,基本生活,660,2025-09-01,,渝澜民发〔2025〕36号
dibao,城市,基本生活,800,2025-09-01,,渝澜民发〔2025〕36号`;

function county(names: string, hashKey: string | undefined): string {
  return JSON.stringify({
    name: '澜溪县',
    short: '澜溪县',
    site: '澜溪县社会救助公示',
    areaCode: '500299',
    publisher: '澜溪县民政局',
    hotline: { name: '热线', telephone: '12345' },
    channels: [CHANNEL],
    names,
    k: 3,
    publicity: { days: 7, kind: 'calendar' },
    retention: { payment: 3, termination: 3, confirmed: 12 },
    hashKey,
    uplift: 1.3,
    categories: [{ id: 'dibao', name: '最低生活保障', short: '低保', decisionDays: 25 }],
  });
}
