import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';

/** What somebody could try to smuggle into a page through any text that a county or a township writes. */
export const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
/** The same as it must stand in HTML, whichever quotes are escaped. */
export const FORMULA = '=HYPERLINK("https://evil.example")';

const MARKDOWN = `---
title: ${JSON.stringify(EVIL)}
slug: ../../evil
issuer: ${JSON.stringify(EVIL)}
published: 2025-01-01
---

<script>alert(1)</script>

文字 <img src="https://evil.example/x.png" onerror="alert(1)"> <b onclick="alert(1)">粗</b>

[坏](javascript:alert(1)) [坏](data:text/html,x) [好](https://www.gov.cn/) [内](../)

![图](https://evil.example/y.png) ![图](javascript:alert(1)) ![图](//evil.example/z.png)

![图](/\\\\evil.example/z.png) ![图](/&Tab;/evil.example/z.png) ![图](./gone.png) ![图](/%E5.png) ![图][r]

[r]: gone.png

<iframe src="https://evil.example"></iframe>

<style>body { display: none }</style>
`;

/**
 * Builds a county in which every text is hostile, past the linter that would refuse it: what is shown must not depend on
 * what is checked. Run as a program: content to copy the guides from, folder to work in, base path.
 */
async function main([from = '', folder = '', base = '/']: string[]): Promise<void> {
  const content = join(folder, 'content');
  const notice = join(content, 'townships/lianhe/notices/2025-09-dibao-payment');
  mkdirSync(notice, { recursive: true });
  mkdirSync(join(content, 'policies'));
  cpSync(join(from, 'guides'), join(content, 'guides'), { recursive: true });
  const county = readFileSync(join(from, 'county.yaml'), 'utf8');
  const files = {
    'county.yaml': county
      .replace(/^site: .*$/m, `site: ${JSON.stringify(EVIL)}`)
      .replace(/^url: .*$/m, 'url: https://gongshi.example/'),
    'standards.csv': readFileSync(join(from, 'standards.csv'), 'utf8'),
    'policies/evil.md': MARKDOWN,
    'townships/lianhe/township.yaml': JSON.stringify({
      name: EVIL,
      villages: [{ id: 'zhongxin', name: EVIL, area: 'rural' }],
      channels: [{ name: EVIL, telephone: '023-78000026', hours: EVIL, address: FORMULA }],
    }),
    'townships/lianhe/notices/2025-09-dibao-payment/notice.yaml': JSON.stringify({
      title: EVIL,
      township: 'lianhe',
      category: 'dibao',
      stage: 'payment',
      period: '2025-09',
      published: '2025-10-10',
      document: EVIL,
      index: '115002990000000005/2025-00030',
      channels: [{ name: EVIL, telephone: '023-78000026' }],
      preparedBy: '甲',
      reviewedBy: '乙',
      withheldMinors: 0,
    }),
    'townships/lianhe/notices/2025-09-dibao-payment/recipients.csv': `姓名,村,保障人数,标准,金额,备注
"${EVIL.replaceAll('"', '""')}","${EVIL.replaceAll('"', '""')}",2,660,1200,"${FORMULA.replaceAll('"', '""')}"
`,
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(content, path), text);
  Object.assign(process.env, {
    ASTRO_TELEMETRY_DISABLED: '1',
    MINGBANG_CONTENT: content,
    MINGBANG_AS_OF: '2025-10-15',
    MINGBANG_BASE: base,
    MINGBANG_OUT: join(folder, 'dist'),
  });
  await build({ root: process.cwd(), logLevel: 'error' });
  if (readdirSync(join(folder, 'dist')).length === 0) throw new Error('nothing was built');
}

if (import.meta.main) await main(process.argv.slice(2));
