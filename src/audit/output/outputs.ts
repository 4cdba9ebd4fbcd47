import { readDocument } from '../../document/read.ts';
import type { Source } from '../../document/types.ts';
import { compare } from '../../order.ts';
import type { County } from '../../publication/county.ts';
import { isFor } from '../../publication/role.ts';
import { readSetting } from '../../publication/setting.ts';
import type { Township } from '../../publication/township.ts';
import { CannotAudit } from '../problems.ts';
import type { SignalsFile } from '../types.ts';
import { newLedger } from './ledger.ts';
import { mergeLedger } from './merge.ts';
import { readLedger } from './previous.ts';
import { report } from './report/report.ts';
import { inspectionOf, inspectionYaml } from './summary.ts';
import { worksheet } from './worksheet.ts';

/** What an audit writes: private files, the public summary, and how many lines of the ledger the summary leaves out. */
type Outputs = { files: Map<string, string | Uint8Array>; unplaced: number };

/** Whose audit it is: what the outputs need of the content. Townships by id. */
type CountyAudited = { county: County; townships: readonly Township[] };

/** @throws CannotAudit without a readable county.yaml */
export function countyOf(content: readonly Source[]): CountyAudited {
  const documents = content.filter(isFor('county', 'township')).map(readDocument);
  const { county, townships } = readSetting(documents).setting;
  if (!county) throw new CannotAudit('公示内容里没有可用的 county.yaml。');
  return { county, townships: [...townships.values()].sort((a, b) => compare(a.id, b.id)) };
}

/**
 * The files of an audit by their names, the same in a command and in a browser. The summary is for content/inspections/;
 * without known months there is none.
 * @throws BadLedger when `previous` is no ledger
 */
export function outputsOf(
  found: SignalsFile,
  { county, townships }: CountyAudited,
  previous?: Source,
): Outputs {
  const before = previous && readLedger(previous);
  const file = before
    ? { ...found, inputs: [...found.inputs, { kind: 'previous' as const, rows: before.rows.length }] }
    : found;
  const ledger = before ? mergeLedger(before, file, county) : newLedger(file, county);
  const names = townships.map(({ name }) => name);
  const files = new Map<string, string | Uint8Array>([
    ['signals.json', `${JSON.stringify(file, null, 1)}\n`],
    ['问题台账.xlsx', worksheet(ledger, file, county)],
    ['report.html', report(file, ledger, county, names)],
  ]);
  if (!file.months) return { files, unplaced: 0 };
  const { inspection, unplaced } = inspectionOf(file, ledger, townships);
  files.set(`inspections/${file.asOf}.yaml`, inspectionYaml(inspection));
  return { files, unplaced };
}
