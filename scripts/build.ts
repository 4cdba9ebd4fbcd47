import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '../src/ledger/chain.ts';
import { safePath } from '../src/lint/safe.ts';
import { dayInChina } from '../src/publication/china.ts';
import type { Build } from '../src/views/build.ts';
import { buildOptions } from './build/options.ts';
import { buildSite } from './build/site.ts';
import { command } from './shared/command.ts';

await command(async () => {
  const options = buildOptions();
  const shown = safePath(options.out, () => []);
  const status = await buildSite(options);
  console.log(status === 0 ? `已生成 ${shown}\n${built(options.out)}` : `没有公布：${shown} 保持原样。`);
  return status;
});

/** What whoever builds must know next, as the site itself says it. */
function built(out: string): string {
  const read = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'));
  const { asOf, rebuildBy, listsDue }: Build = read('build.json');
  const { covers }: Ledger = read('ledger.json');
  const today = dayInChina(Date.now());
  return [
    // The day that the demo pins comes along where its county.yaml is copied.
    ...(asOf < today ? [`网站是按 ${asOf} 做的，不是按今天：从那天到今天到期的姓名没有撤下。`] : []),
    ...(asOf > today ? [`网站是按 ${asOf} 做的，那天还没有到：${asOf} 前到期的姓名已经撤下。`] : []),
    ...(rebuildBy ? [`下一次必须在 ${rebuildBy} 前重新生成：那天起有 ${listsDue} 份名单到期。`] : []),
    ...(covers === 'lists' ? [] : ['county.yaml 没有 hashKey：校验码不含名单内容，名单被改看不出来。']),
  ].join('\n');
}
