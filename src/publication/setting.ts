import type { z } from 'zod';
import type { Document } from '../document/types.ts';
import { type County, countySchema } from './county.ts';
import type { Fault } from './fault.ts';
import { type NoticeFile, noticeSchema } from './notice.ts';
import { folderOf, nameOf, roleOf } from './role.ts';
import type { Standard } from './standard.ts';
import { readStandards } from './standards-file.ts';
import { type Township, townshipSchema } from './township.ts';
import { readYaml } from './yaml.ts';

/** Everything that is said about the lists, without the lists: small, read first, and what every rule judges by. */
export type Setting = {
  county?: County;
  standards: Standard[];
  /** By id. */
  townships: Map<string, Township>;
  /** By folder. */
  notices: Map<string, NoticeFile>;
};

/** Reads the settings among the documents. A file that cannot be read by its schema is left out and has faults. */
export function readSetting(documents: readonly Document[]): { setting: Setting; faults: Fault[] } {
  const setting: Setting = { standards: [], townships: new Map(), notices: new Map() };
  const faults: Fault[] = [];
  for (const document of documents) {
    const { path } = document;
    const yaml = <T>(schema: z.ZodType<T>): T | undefined => {
      const text = document.fields[1]?.text;
      if (text === undefined) return undefined;
      const { value, faults: found } = readYaml(text, schema);
      faults.push(...found.map((fault) => ({ ...fault, path })));
      return value;
    };
    const role = roleOf(path);
    if (role === 'county') {
      const county = yaml(countySchema);
      if (county) setting.county = county;
    }
    if (role === 'township') {
      const township = yaml(townshipSchema);
      const id = nameOf(folderOf(path));
      if (township) setting.townships.set(id, { id, ...township });
    }
    if (role === 'notice') {
      const notice = yaml(noticeSchema);
      if (notice) setting.notices.set(folderOf(path), notice);
      if (notice && misplaced(path, notice))
        faults.push({ path, place: { at: 'text', line: 1, column: 1 }, code: 'misplaced' });
    }
    if (role === 'standards') {
      const read = readStandards(document);
      setting.standards.push(...read.standards);
      faults.push(...read.faults);
    }
  }
  return { setting, faults };
}

/** A notice that lies in another township's folder would be published under the wrong name. */
function misplaced(path: string, notice: NoticeFile): boolean {
  const folder = /(?:^|\/)townships\/([^/]+)\/notices\//.exec(path)?.[1];
  return folder !== undefined && folder !== notice.township;
}
