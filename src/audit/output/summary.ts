import { stringify } from 'yaml';
import { type Inspection, WORK_LISTS, type WorkList } from '../../publication/inspection.ts';
import type { Township } from '../../publication/township.ts';
import type { Signal, SignalsFile } from '../types.ts';
import { type Ledger, type Row, standingOf } from './ledger.ts';
import { WORK_LIST_TITLES } from './work-lists.ts';

type Place = Pick<Township, 'id' | 'name'>;

/**
 * The public summary of an audit, for content/inspections/<asOf>.yaml: counts of leads by township and work list, made
 * from the ledger, so that what was settled is counted. It holds ids of townships, days and numbers, nothing else.
 * `unplaced` are the lines of the ledger that staff have changed so much that no township or work list can be told.
 * @throws Error without `months`: an inspection must say what it covers
 */
export function inspectionOf(
  file: SignalsFile,
  ledger: Ledger,
  townships: readonly Place[],
): { inspection: Inspection; unplaced: number } {
  const { asOf, months } = file;
  if (!months) throw new Error('signals without months');
  const signals = new Map(file.signals.map((signal) => [signal.id, signal]));
  const leads = ledger.rows.flatMap((row): Lead[] => {
    const id = row.get('线索标识');
    if (!id) return [];
    const signal = signals.get(id);
    const settled = standingOf(row, asOf) !== 'open';
    return [{ township: townshipOf(row, signal, townships), workList: workListOf(row, signal), settled }];
  });
  const counted = townships.map(({ id }) => ({ township: id, leads: leadsOf(leads, id) }));
  const inspection = { checked: asOf, from: months.first, to: months.last, townships: counted };
  return { inspection, unplaced: leads.filter((lead) => !lead.township || !lead.workList).length };
}

type Lead = { township: string | undefined; workList: WorkList | undefined; settled: boolean };

/** As a file, with a line that says what it is. */
export function inspectionYaml(inspection: Inspection): string {
  const note = '# 由 npm run audit 生成：各乡镇（街道）线索条数，不含任何个人信息。线索不是结论。\n';
  return note + stringify(inspection, { lineWidth: 0, aliasDuplicateObjects: false });
}

function leadsOf(leads: readonly Lead[], township: string): Inspection['townships'][number]['leads'] {
  return WORK_LISTS.flatMap((workList) => {
    const own = leads.filter((lead) => lead.township === township && lead.workList === workList);
    const settled = own.filter((lead) => lead.settled).length;
    return own.length > 0 ? [{ workList, found: own.length, settled }] : [];
  });
}

/** Staff may have put an office in the place of the township; the problem still begins with it. */
function townshipOf(row: Row, signal: Signal | undefined, townships: readonly Place[]): string | undefined {
  const [unit = '', problem = ''] = [row.get('责任单位'), row.get('具体问题')];
  const found =
    townships.find(({ name }) => name === signal?.township) ??
    townships.find(({ name }) => problem.startsWith(name)) ??
    townships.find(({ name }) => unit.includes(name));
  return found?.id;
}

function workListOf(row: Row, signal: Signal | undefined): WorkList | undefined {
  return (
    signal?.workList ?? WORK_LISTS.find((workList) => WORK_LIST_TITLES[workList] === row.get('问题类别'))
  );
}
