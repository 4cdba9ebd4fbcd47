import type { z } from 'zod';
import { wholeText } from '../document/read.ts';
import type { Document } from '../document/types.ts';
import { type County, countySchema } from './county.ts';
import type { Fault } from './fault.ts';
import { type Inspection, inspectionSchema } from './inspection.ts';
import { misfit } from './misfit.ts';
import { type NoticeFile, noticeSchema } from './notice.ts';
import { folderOf, isFor, nameOf, roleOf } from './role.ts';
import type { Standard } from './standard.ts';
import { readStandards, type StandardsFile, strangeStandards } from './standards-file.ts';
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

/** Whether a file is one of those that settle something. */
export const isSetting = isFor('county', 'standards', 'township', 'notice', 'inspection');

/** Reads the settings among the documents. A file that cannot be read by its schema is left out and has faults. */
export function readSetting(documents: readonly Document[]): { setting: Setting; faults: Fault[] } {
  const reader = new SettingReader();
  for (const document of documents) reader.read(document);
  return reader.end();
}

class SettingReader {
  readonly #setting: Setting = {
    standards: [],
    townships: new Map(),
    notices: new Map(),
    inspections: [],
  };
  readonly #faults: Fault[] = [];
  readonly #standards: StandardsFile[] = [];
  readonly #inspections: { document: Document; inspection: Inspection }[] = [];
  readonly #known = new Set<string>();

  read(document: Document): void {
    const { path } = document;
    this.#mustBeOnly(path, onlyOneOf(path));
    switch (roleOf(path)) {
      case 'county': {
        const county = this.#yaml(document, countySchema);
        if (county) this.#setting.county = county;
        return;
      }
      case 'township': {
        const township = this.#yaml(document, townshipSchema);
        const id = nameOf(folderOf(path));
        if (township) this.#setting.townships.set(id, { id, ...township });
        return;
      }
      case 'notice': {
        const notice = this.#yaml(document, noticeSchema);
        if (notice) this.#notice(path, notice);
        return;
      }
      case 'inspection': {
        const inspection = this.#yaml(document, inspectionSchema);
        if (inspection) this.#inspections.push({ document, inspection });
        return;
      }
      case 'standards': {
        const { faults, ...file } = readStandards(document);
        this.#setting.standards.push(...file.standards);
        this.#faults.push(...faults);
        this.#standards.push(file);
      }
    }
  }

  /** After the last document, when all townships and categories are known. */
  end(): { setting: Setting; faults: Fault[] } {
    const { county } = this.#setting;
    const categories = new Set(county?.categories.map(({ id }) => id));
    if (county) this.#faults.push(...this.#standards.flatMap((file) => strangeStandards(file, categories)));
    for (const { document, inspection } of this.#inspections) {
      this.#setting.inspections.push(inspection);
      this.#faults.push(...misfits(document, inspection, this.#setting.townships));
    }
    return { setting: this.#setting, faults: this.#faults };
  }

  #notice(path: string, notice: NoticeFile): void {
    this.#setting.notices.set(folderOf(path), notice);
    // They would have one address, and one page.
    this.#mustBeOnly(path, `notice ${notice.township} ${nameOf(folderOf(path))}`);
    if (misplaced(path, notice))
      this.#faults.push({ path, place: { at: 'text', line: 1, column: 1 }, code: 'misplaced' });
  }

  #yaml<T>(document: Document, schema: z.ZodType<T>): T | undefined {
    const { path } = document;
    const text = wholeText(document);
    if (text === undefined) return undefined;
    const { value, faults } = readYaml(text, schema);
    this.#faults.push(...faults.map((fault) => ({ ...fault, path })));
    return value;
  }

  #mustBeOnly(path: string, one: string | undefined): void {
    if (one === undefined) return;
    if (this.#known.has(one)) this.#faults.push({ path, place: { at: 'file' }, code: 'again' });
    this.#known.add(one);
  }
}

/** An inspection under another day would be counted twice; one of a township that there is not would be shown nowhere. */
function misfits(document: Document, inspection: Inspection, known: Setting['townships']): Fault[] {
  const fault = (key: string, value: string, expected: string) => misfit(document, key, value, expected);
  const { checked, from, to, townships } = inspection;
  const days =
    nameOf(document.path) === `${checked}.yaml` ? [] : [fault('checked', checked, '与文件名相同的日期')];
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
