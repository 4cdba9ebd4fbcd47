import { readDocument } from '../../document/read.ts';
import type { Source } from '../../document/types.ts';
import { compare } from '../../order.ts';
import { type Clock, clocksOf, holds } from '../../publication/clock.ts';
import { type County, scopeOf } from '../../publication/county.ts';
import type { Day } from '../../publication/dates.ts';
import type { NoticeFile } from '../../publication/notice.ts';
import { columnRule } from '../../publication/permitted.ts';
import { folderOf, nameOf, roleOf } from '../../publication/role.ts';
import { isSetting, readSetting, type Setting } from '../../publication/setting.ts';
import { CannotAudit, type ProblemSink } from '../problems.ts';
import type { Published } from '../published.ts';

/** The county's own content: its settings, and its notices with the file of their list, not yet read. */
export type Content = {
  setting: Setting & { county: NonNullable<Setting['county']> };
  notices: { published: Published; list: Source | undefined }[];
};

/**
 * Reads the settings of `content/` and lines up its notices up to a day, from the oldest.
 * @throws CannotAudit without a readable county.yaml and townships
 */
export function readContent(sources: readonly Source[], asOf: Day, problems: ProblemSink): Content {
  const setting = settingOf(sources, problems);
  const lists = listsOf(sources, setting, problems);
  const clocks = clocksOf(setting.county, setting.notices);
  const notices = [...setting.notices]
    .filter(([, { published }]) => published <= asOf)
    .map(([folder, file]) => ({
      published: publishedOf(folder, file, clocks.get(folder) as Clock, setting.county, asOf),
      list: lists.get(folder),
    }))
    .sort(
      (a, b) =>
        compare(a.published.file.published, b.published.file.published) ||
        compare(a.published.id, b.published.id),
    );
  return { setting, notices };
}

/** The settings; a notice whose own cannot be read is told and left out. */
function settingOf(sources: readonly Source[], problems: ProblemSink): Content['setting'] {
  const documents = sources.filter(isSetting).map(readDocument);
  const { setting, faults } = readSetting(documents);
  const { county } = setting;
  const unread = documents.filter(({ problems }) => problems.length > 0);
  const wrong = new Set([...unread, ...faults].map(({ path }) => path));
  if ([...wrong].some((path) => roleOf(path) !== 'notice'))
    throw new CannotAudit('公示内容里有设置文件读不出来。先运行 npm run lint 改好。');
  if (!county) throw new CannotAudit('公示内容里没有可用的 county.yaml。请选公示内容的文件夹 content。');
  if (setting.townships.size === 0) throw new CannotAudit('公示内容里没有乡镇（township.yaml）。');
  if (setting.standards.length === 0)
    throw new CannotAudit('公示内容里没有登记救助标准（standards.csv），没法核对标准。先补上。');
  for (const path of wrong)
    problems.add({
      code: 'notice-unreadable',
      input: 'published',
      ...townshipIn(path, setting),
      message: '有一份公示的 notice.yaml 写得不对，没有参加比对。先运行 npm run lint 改好。',
    });
  return { ...setting, county };
}

/** The file of each list, by the folder of its notice. */
function listsOf(
  sources: readonly Source[],
  setting: Setting,
  problems: ProblemSink,
): ReadonlyMap<string, Source> {
  const lists = new Map<string, Source>();
  for (const source of sources) {
    if (roleOf(source.path) !== 'list' || !/\/notices\//.test(source.path)) continue;
    const folder = folderOf(source.path);
    if (lists.has(folder))
      problems.add({
        code: 'list-unreadable',
        input: 'published',
        ...townshipIn(source.path, setting),
        message: '有一份公示的文件夹里不止一份名单，只比对了最后一份。先运行 npm run lint 改好。',
      });
    lists.set(folder, source);
  }
  return lists;
}

/** A notice of which no list has been read yet. */
function publishedOf(folder: string, file: NoticeFile, clock: Clock, county: County, asOf: Day): Published {
  const named = scopeOf(county, file.category) !== 'none';
  return {
    id: `${file.township}-${nameOf(folder)}`,
    file,
    clock,
    corrected: !holds(clock, asOf),
    lists: file.zero ? 'zero' : named ? 'names' : 'counts',
    required: columnRule(file.category, file.stage, named).required,
    columns: new Set(),
    villages: new Map(),
    wrong: [],
    rows: 0,
    households: 0,
    persons: 0,
    amount: 0,
  };
}

function townshipIn(path: string, setting: Setting): { township?: string } {
  const id = /(?:^|\/)townships\/([^/]+)\//.exec(path)?.[1];
  const township = id === undefined ? undefined : setting.townships.get(id);
  return township ? { township: township.name } : {};
}
