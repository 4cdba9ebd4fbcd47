import type { z } from 'zod';
import type { Document } from '../document/types.ts';
import { type County, countySchema } from './county.ts';
import type { Fault } from './fault.ts';
import { type Inspection, inspectionSchema } from './inspection.ts';
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
  inspections: Inspection[];
};

/** Reads the settings among the documents. A file that cannot be read by its schema is left out and has faults. */
export function readSetting(documents: readonly Document[]): { setting: Setting; faults: Fault[] } {
  const setting: Setting = { standards: [], townships: new Map(), notices: new Map(), inspections: [] };
  const faults: Fault[] = [];
  const inspections: { document: Document; inspection: Inspection }[] = [];
  const known = new Set<string>();
  for (const document of documents) {
    const { path } = document;
    const mustBeOnly = (one: string | undefined) => {
      if (one === undefined) return;
      if (known.has(one)) faults.push({ path, place: { at: 'file' }, code: 'again' });
      known.add(one);
    };
    mustBeOnly(onlyOneOf(path));
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
      // They would have one address, and one page.
      if (notice) mustBeOnly(`notice ${notice.township} ${nameOf(folderOf(path))}`);
      if (notice && misplaced(path, notice))
        faults.push({ path, place: { at: 'text', line: 1, column: 1 }, code: 'misplaced' });
    }
    if (role === 'inspection') {
      const inspection = yaml(inspectionSchema);
      if (inspection) inspections.push({ document, inspection });
    }
    if (role === 'standards') {
      const read = readStandards(document);
      setting.standards.push(...read.standards);
      faults.push(...read.faults);
    }
  }
  for (const { document, inspection } of inspections) {
    setting.inspections.push(inspection);
    faults.push(...misfits(document, inspection, setting.townships));
  }
  return { setting, faults };
}

/** An inspection under another day would be counted twice; one of a township that there is not would be shown nowhere. */
function misfits({ path, fields }: Document, inspection: Inspection, known: Setting['townships']): Fault[] {
  const lines = fields[1]?.text.split('\n') ?? [];
  const fault = (key: string, value: string, expected: string): Fault => {
    const at = lines.findIndex((line) => line.includes(`${key}:`) && line.includes(value));
    return {
      path,
      place: { at: 'text', line: Math.max(at, 0) + 1, column: 1 },
      code: 'bad-value',
      key,
      expected,
    };
  };
  const { checked, from, to, townships } = inspection;
  const days = nameOf(path) === `${checked}.yaml` ? [] : [fault('checked', checked, '与文件名相同的日期')];
  const months = from <= to ? [] : [fault('to', to, '不早于 from 的月份')];
  const places = townships.flatMap(({ township }, i) => {
    if (!known.has(township)) return [fault('township', township, '乡镇的编号，与乡镇文件夹同名')];
    const again = townships.findIndex((other) => other.township === township) < i;
    return again ? [fault('township', township, '每个乡镇只写一次')] : [];
  });
  return [...days, ...months, ...places];
}

/** What a file settles of which a county has one: of two, nobody could say which the lists were judged by. */
function onlyOneOf(path: string): string | undefined {
  const role = roleOf(path);
  if (role === 'county' || role === 'standards') return role;
  return role === 'township' ? `township ${nameOf(folderOf(path))}` : undefined;
}

/** Settings but for those in whose place some sources have their own. A county of its own is told, as one too many. */
export function settingsBeside<Source extends { path: string }>(
  settings: readonly Source[],
  sources: readonly Source[],
): Source[] {
  const own = new Set(sources.map(({ path }) => onlyOneOf(path)).filter((one) => one !== 'county'));
  return settings.filter(({ path }) => {
    const only = onlyOneOf(path);
    return only === undefined || !own.has(only);
  });
}

/** A notice that lies in another township's folder would be published under the wrong name. */
function misplaced(path: string, notice: NoticeFile): boolean {
  const folder = /(?:^|\/)townships\/([^/]+)\/notices\//.exec(path)?.[1];
  return folder !== undefined && folder !== notice.township;
}
