import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileSource, folderSources } from '../../src/document/folder.ts';
import { readDocument } from '../../src/document/read.ts';
import type { Source } from '../../src/document/types.ts';
import { folderOf, isFor, nameOf, type Role, roleOf } from '../../src/publication/role.ts';
import { readSetting, settingsBeside } from '../../src/publication/setting.ts';
import { rootAbove } from '../shared/content-root.ts';
import { Usage } from '../shared/usage.ts';
import { isWithin } from '../shared/within.ts';

/** Settings around the paths: county, standards, townships, and the notice beside a list. */
export function contextOf(paths: readonly string[], sources: readonly Source[]): Source[] {
  const asked = new Set(sources.map(({ path }) => path));
  const roots = new Set(
    paths.map((path) => rootAbove(resolve(path)) ?? resolve('content')).filter((root) => existsSync(root)),
  );
  const found = [...[...roots].flatMap(settingsIn), ...paths.flatMap(besideOf)];
  return settingsBeside(onceEach(fromRoot(found)), sources).filter(({ path }) => !asked.has(path));
}

/** The settings of a content folder. */
export function settingsIn(root: string): Source[] {
  return folderSources(root).filter(isFor('county', 'township', 'standards', 'exceptions'));
}

/**
 * Files with their way from the content folder that the current one lies in, as `../../townships/lianhe/township.yaml`: they
 * are judged by the folders that they are in, which `township.yaml` does not say.
 */
export function fromRoot(sources: readonly Source[]): readonly Source[] {
  const here = resolve('.');
  const root = rootAbove(here);
  if (root === undefined || root === here) return sources;
  return sources.map((source) => {
    if (!isWithin(source.path, root)) return source;
    const way = [relative(here, root), relative(root, resolve(source.path))].join('/');
    return { ...source, path: way.replaceAll('\\', '/') };
  });
}

/** A list is judged by the notice that lies beside it, and the other way round. */
function besideOf(path: string): Source[] {
  if (!statSync(path).isFile()) return [];
  const entries = readdirSync(dirname(path), { withFileTypes: true });
  // A link counts as what it leads to.
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => fileSource(join(dirname(path), name)));
}

/** What judges the others must be read, though nothing is reported of it: without standards no amount is too high. */
export function mustRead(context: readonly Source[], sources: readonly Source[]): void {
  const judging = context.filter(isFor('county', 'township', 'standards', 'notice'));
  const documents = judging.map(readDocument);
  const { setting, faults } = readSetting(documents);
  const again = faults.find(({ code }) => code === 'again');
  if (again)
    throw new Usage(
      `${nameOf(again.path)} 有两份，不知道照哪一份检查：全县只能有一份 county.yaml、一份 standards.csv，每个乡镇一份 township.yaml。副本移到公示内容的文件夹外面；几个县的分开检查。没能检查，不能公布。`,
    );
  const unread = documents.find(({ problems }) => problems.length > 0) ?? faults[0];
  if (unread)
    throw new Usage(
      `检查要用的 ${nameOf(unread.path)} 读不了，或者写得不对，请先改好它（错在哪里，运行 npm run lint 检查它所在的文件夹）。没能检查，不能公布。`,
    );
  for (const { township } of setting.notices.values()) mustBeThere(township, [...context, ...sources]);
}

/** A notice that is checked itself says what it lacks; of one that only lies beside its list nothing is reported. */
function mustBeThere(township: string, sources: readonly Source[]): void {
  const has = (role: Role, folder?: string) =>
    sources.some(
      ({ path }) => roleOf(path) === role && (folder === undefined || nameOf(folderOf(path)) === folder),
    );
  const missing = [
    ...(has('county') ? [] : ['county.yaml']),
    ...(has('township', township)
      ? []
      : ['乡镇的 township.yaml（也可能是 notice.yaml 里的 township 写错了）']),
  ];
  if (missing.length > 0)
    throw new Usage(
      `名单旁边有 notice.yaml，却没有找到 ${missing.join(' 和 ')}，没法核对类别、标准、村名和电话。请检查公示内容文件夹里的名单，或者换到有 content 文件夹的地方运行。没能检查，不能公布。`,
    );
}

/** A file that was found twice, by itself and by its folder, or beside two others, is one file. */
export function onceEach(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.path, source])).values()];
}
