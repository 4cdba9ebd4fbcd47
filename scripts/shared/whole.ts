import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Usage } from './usage.ts';

/** Why the system does not let write, in words; which file it was may hold a name. */
const CAUSES: Record<string, string> = {
  EACCES: '没有权限写，或者同名的文件正用 Excel、WPS 打开着',
  EPERM: '没有权限写，或者同名的文件正用 Excel、WPS 打开着',
  EBUSY: '同名的文件正用 Excel、WPS 打开着',
  EROFS: '那里只能读，不能写',
  ENOSPC: '磁盘满了',
  EDQUOT: '磁盘满了',
  EFBIG: '文件太大',
  ENOENT: '文件夹不存在',
  ENOTDIR: '路径里有一段是文件，不是文件夹',
  EEXIST: '路径里有一段是文件，不是文件夹',
  ENAMETOOLONG: '文件名太长',
};

/**
 * Does what writes.
 * @throws Usage where the system says no
 */
export function writing<Written>(write: () => Written): Written {
  try {
    return write();
  } catch (error) {
    const cause = CAUSES[(error as { code?: string }).code ?? ''] ?? '系统不让写';
    throw new Usage(`没能写出结果：${cause}。请看 --out 写的地方；「已改」的副本写在原表旁边。`);
  }
}

/** @throws Usage where something is that a file must not take the place of: a folder, a pipe, `/dev/null` */
export function mustGiveWay(path: string): void {
  const there = writing(() => statSync(path, { throwIfNoEntry: false }));
  if (there && !there.isFile())
    throw new Usage('没能写出结果：那里已有同名的文件夹、管道或设备，请换一个文件名');
}

type Pieces = Iterable<string | Uint8Array>;

/** Writes a file piece by piece; it appears only when it is whole, and nothing is left of it where that fails. */
export function writeWhole(path: string, pieces: Pieces): void {
  const part = partFor(path, pieces);
  try {
    part.appear();
  } catch (error) {
    part.drop();
    throw error;
  }
}

/** The same in a folder that may not be there yet. */
export function writeDeep(path: string, content: string | Uint8Array): void {
  writing(() => mkdirSync(dirname(path), { recursive: true }));
  writeWhole(path, [content]);
}

/** Writes files that belong together: new ones beside those of another day would be taken for one result. */
export function writeTogether(files: ReadonlyMap<string, string | Uint8Array>): void {
  const parts: Part[] = [];
  try {
    for (const [path, content] of files) {
      writing(() => mkdirSync(dirname(path), { recursive: true }));
      parts.push(partFor(path, [content]));
    }
    // A workbook that is open in Excel keeps its place: none may appear then.
    for (const path of files.keys()) if (existsSync(path)) writing(() => closeSync(openSync(path, 'r+')));
    for (const part of parts) part.appear();
  } catch (error) {
    for (const part of parts) part.drop();
    throw error;
  }
}

/** A file that is whole under a name of its own, beside the place where it is to appear. */
type Part = { appear(): void; drop(): void };

function partFor(path: string, pieces: Pieces): Part {
  mustGiveWay(path);
  const name = `${path}.part`;
  // What a lost run left goes; were it a link, what it leads to would be overwritten.
  const file = writing(() => {
    rmSync(name, { force: true });
    return openSync(name, 'wx');
  });
  const own = fstatSync(file, { bigint: true }).ino;
  // Another command that writes the same file takes the name; what it has not finished is not ours to show or drop.
  const isOwn = () => statSync(name, { bigint: true, throwIfNoEntry: false })?.ino === own;
  const drop = () => {
    if (isOwn()) rmSync(name, { force: true });
  };
  try {
    for (const piece of pieces) writing(() => writeFileSync(file, piece));
  } catch (error) {
    closeSync(file);
    drop();
    throw error;
  }
  closeSync(file);
  return {
    appear() {
      if (!isOwn()) throw new Usage('没能写出结果：另一个命令正在写同一个文件，请等它结束再来');
      writing(() => renameSync(name, path));
    },
    drop,
  };
}
