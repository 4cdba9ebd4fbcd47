import { existsSync } from 'node:fs';
import { readDocument } from '../src/document/read.ts';
import type { Source } from '../src/document/types.ts';
import { guardList } from '../src/lint/guard.ts';
import { plainVillage } from '../src/lint/villages.ts';
import { readSetting } from '../src/publication/setting.ts';
import { namesOf } from '../src/publication/township.ts';
import { settingsIn } from './lint/context.ts';
import { guardKey } from './lint/guard-list.ts';
import { mustExist, rosterOf } from './lint/job.ts';
import { mustStandApart } from './lint/report-file.ts';
import { readArguments } from './shared/arguments.ts';
import { command } from './shared/command.ts';
import { dayOf } from './shared/day.ts';
import { Usage } from './shared/usage.ts';
import { writeWhole } from './shared/whole.ts';

const CONTENT = 'content';

// Makes the guard list of a county's minors. A village that nobody knows would never be met in a list.
await command(() => {
  const { values } = readArguments({
    options: {
      roster: { type: 'string', multiple: true, default: [] },
      out: { type: 'string' },
      'as-of': { type: 'string' },
    },
  });
  const { roster: paths, out } = values;
  if (paths.length === 0 || out === undefined)
    throw new Usage('用法：npm run guard -- --roster 花名册.xlsx --out 保护名单.txt');
  mustExist(paths, '--roster 的');
  mustStandApart(out, { paths: [], roster: paths });
  const settings = existsSync(CONTENT) ? settingsIn(CONTENT) : [];
  const { minors } = rosterOf(paths, dayOf(values['as-of'], settings));
  if (minors.size === 0) throw new Usage('花名册里没有未成年人，没有生成保护名单');
  const places = placesIn(settings);
  const guarded = [...minors].flatMap(([name, villages]) =>
    [...villages].map((village) => ({ name, village: places && !places.has(village) ? '' : village })),
  );
  writeWhole(out, [guardList(guarded, guardKey())]);
  console.log(
    `写好了保护名单：${guarded.length} 个名字。密钥要像花名册一样保管；有人满十八周岁或花名册变动时重新生成。`,
  );
  const nowhere = guarded.filter(({ village }) => village === '').length;
  if (nowhere > 0)
    console.log(
      `其中 ${nowhere} 个名字在花名册里没有写村，或者写的不是县里的村：在哪个村的名单里出现都会拦下。`,
    );
  return 0;
});

/** The villages that the county's settings know by name, plain, if there are any settings here. */
function placesIn(settings: readonly Source[]): Set<string> | undefined {
  const { setting } = readSetting(settings.map(readDocument));
  if (setting.townships.size === 0) return undefined;
  const villages = [...setting.townships.values()].flatMap((township) => township.villages);
  return new Set(villages.flatMap(namesOf).map(plainVillage));
}
