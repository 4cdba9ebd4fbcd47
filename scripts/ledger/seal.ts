import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folderSources } from '../../src/document/folder.ts';
import { readDocument } from '../../src/document/read.ts';
import { sealOf } from '../../src/ledger/seal.ts';
import { dayInChina } from '../../src/publication/china.ts';
import { type Notice, publicationOf } from '../../src/publication/publication.ts';
import { roleOf } from '../../src/publication/role.ts';
import { check, exitCode, forPeople } from '../lint/check.ts';
import { mustBeContent } from '../shared/content-root.ts';
import { dayOf } from '../shared/day.ts';
import { Usage } from '../shared/usage.ts';
import { writeWhole } from '../shared/whole.ts';

/** Deletes the lists of notices whose names have gone, and seals what the ledger needs of them. All of them or none. */
export async function seal(
  folders: readonly string[],
  content: string,
  asked: string | undefined,
): Promise<number> {
  mustBeContent(content);
  const sources = folderSources(content);
  const asOf = dayOf(asked, sources);
  // What is deleted does not come back when the day was wrong.
  if (asOf > dayInChina(Date.now())) throw new Usage('--as-of 还没有到，不能按以后的日期封存。');
  // Of a list that was read wrong, wrong numbers would be sealed for ever.
  const report = await check({ paths: [content], asOf, roster: [], stage: 'content' });
  if (exitCode(report) !== 0) {
    for (const piece of forPeople(report)) process.stdout.write(piece);
    throw new Usage('公示内容里还有上面的错误，没有封存。改好再来。');
  }
  const { county, notices } = publicationOf(sources.map(readDocument));
  // By its place in the line: a name may be in a path.
  const wanted = folders.map((folder, i) => {
    const which = `第 ${i + 1} 个文件夹`;
    const notice = notices.find((one) => resolve(at(one, content)) === resolve(folder));
    if (!notice)
      throw new Usage(`${which}不是公示内容里的一份公示；公示内容不在 content 的，用 --content 写明`);
    if (notice.sealed) throw new Usage(`${which}已经封存过`);
    if (notice.zero) throw new Usage(`${which}是零报告，没有名单，不用封存`);
    if (asOf < notice.clock.namesGo)
      throw new Usage(`姓名要公开到 ${notice.clock.namesGo} 的前一天，还不能封存：${which}`);
    return [at(notice, content), sealOf(notice, county)] as const;
  });
  // One that was named twice is sealed once.
  for (const [folder, text] of new Map(wanted)) {
    const file = join(folder, 'notice.yaml');
    writeWhole(file, [`${readFileSync(file, 'utf8').trimEnd()}\n${text}`]);
    for (const name of readdirSync(folder)) if (roleOf(name) === 'list') rmSync(join(folder, name));
    process.stdout.write(`已封存并删去名单：${folder}\n`);
  }
  process.stdout.write('照片、附件和版本库（git）的历史里可能还有姓名，要另外清理。\n');
  return 0;
}

function at({ township, folder }: Notice, content: string): string {
  return join(content, 'townships', township, 'notices', folder);
}
