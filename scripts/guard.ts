import { renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { GUARD_HEAD, guardLine } from '../src/lint/guard.ts';
import { dayOf, rosterOf } from './check.ts';
import { command } from './command.ts';
import { guardKey } from './names.ts';
import { Usage } from './usage.ts';

// Makes the guard list of a county's minors: keyed hashes, sorted, so that their order tells nothing.
await command(() => {
  const { values } = parseArgs({
    options: {
      roster: { type: 'string', multiple: true, default: [] },
      out: { type: 'string' },
      'as-of': { type: 'string' },
    },
  });
  const { roster: paths, out } = values;
  if (paths.length === 0 || out === undefined)
    throw new Usage('用法：npm run guard -- --roster 花名册.xlsx --out 保护名单.txt');
  const { minors } = rosterOf(paths, dayOf(values['as-of'], []));
  const keyed = guardKey();
  const lines = [...minors].flatMap(([name, villages]) =>
    [...villages].map((village) => guardLine(name, village, keyed)),
  );
  writeFileSync(`${out}.part`, `${[GUARD_HEAD, ...lines.sort()].join('\n')}\n`);
  renameSync(`${out}.part`, out);
  console.log(
    `写好了保护名单：${lines.length} 个名字。密钥要像花名册一样保管；有人满十八周岁或花名册变动时重新生成。`,
  );
  return 0;
});
