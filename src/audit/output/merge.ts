import type { County } from '../../publication/county.ts';
import { type Day, parseMonth } from '../../publication/dates.ts';
import { MONTH_MISSING } from '../facts.ts';
import { LACKS } from '../scope.ts';
import { ruleOf } from '../signals/index.ts';
import { KINDS, type SignalsFile } from '../types.ts';
import { inOrder, type Ledger, newRow, numbering, type Row, STATES, standingOf } from './ledger.ts';
import { sentence } from './words.ts';

/**
 * The next ledger: what staff wrote stays, in their order and columns. Leads that are not found any more are closed,
 * closed ones that are found again are marked 回头看反弹, new ones follow with the next numbers. A lead is closed only
 * when this audit could have found it.
 */
export function mergeLedger(previous: Ledger, file: SignalsFile, county: County): Ledger {
  const { asOf } = file;
  const signals = new Map(file.signals.map((signal) => [signal.id, signal]));
  const seen = new Set<string>();
  const kept = previous.rows.map((before) => {
    const id = before.get('线索标识') ?? '';
    if (id === '') return before;
    seen.add(id);
    const row = new Map(before);
    const signal = signals.get(id);
    if (signal) found(row, sentence(signal, county), asOf);
    else missed(row, file);
    return row;
  });
  const next = numbering(
    previous.rows.map((row) => row.get('编号') ?? ''),
    asOf,
  );
  const fresh = inOrder(file.signals.filter(({ id }) => !seen.has(id)));
  return { ...previous, rows: [...kept, ...fresh.map((signal) => newRow(signal, next(), asOf, county))] };
}

/** Found again: what was mended is not; what staff looked into and found innocent stays so. */
function found(row: Row, problem: string, asOf: Day): void {
  const written = row.get('具体问题') ?? '';
  if (written === '') row.set('具体问题', problem);
  // The text may be staff's by now, so what has changed is added to it; once, while only the numbers go on changing.
  else if (!written.includes(problem)) {
    const line = `【${asOf}复查】${problem}`;
    const lines = written.split('\n');
    const at = lines.findIndex((before) => withoutNumbers(before) === withoutNumbers(line));
    if (at < 0) append(row, '具体问题', line);
    else row.set('具体问题', lines.map((before, i) => (i === at ? line : before)).join('\n'));
  }
  if (standingOf(row, asOf) !== 'mended') return;
  append(row, '备注', `【${asOf}】此前${row.get('销号时间')}已销号（${row.get('整改状态')}），这次又发现。`);
  row.set('整改状态', STATES.returned);
  row.set('销号时间', '');
}

function withoutNumbers(text: string): string {
  return text.replace(/\d/g, '');
}

/** Not found any more: struck off, unless it could not be looked for. */
function missed(row: Row, file: SignalsFile): void {
  const standing = standingOf(row, file.asOf);
  if (standing === 'innocent' || !couldFind(row, file)) return;
  if (standing === 'open') {
    const state = row.get('整改状态') ?? '';
    const own: string[] = Object.values(STATES);
    if (state !== '' && !own.includes(state)) append(row, '备注', `【${file.asOf}】原整改状态：${state}`);
    row.set('整改状态', STATES.gone);
  }
  if (!row.get('销号时间')) row.set('销号时间', file.asOf);
}

const LACKING: ReadonlySet<string> = new Set(Object.values(LACKS));

function couldFind(row: Row, { inputs, months, ambiguities }: SignalsFile): boolean {
  const kind = KINDS.find((each) => ruleOf(each).title === row.get('线索类型'));
  if (!kind) return false;
  const given = new Set(inputs.map(({ kind }) => kind));
  const { needs, proof = [] } = ruleOf(kind);
  if (![...needs, ...proof].every((need) => given.has(need))) return false;
  // Of a file that lacks a category or a township, nobody can say what it would have shown.
  if (ambiguities.some(({ code, input }) => LACKING.has(code) && needs.includes(input))) return false;
  const month = parseMonth(row.get('所属月份') ?? '');
  const problem = row.get('具体问题') ?? '';
  // What the audit left open about this person or village in this month may be this very lead.
  const open = ambiguities.some(
    ({ township, village, subject = '', period }) =>
      village &&
      problem.startsWith(`${township}${village}`) &&
      problem.includes(subject) &&
      (!period || period === month),
  );
  if (open) return false;
  // A month in the middle whose payments were not given was not compared.
  const gaps = ambiguities.flatMap(({ code, period }) => (code === MONTH_MISSING && period) || []);
  if (month ? gaps.includes(month) : gaps.length > 0 && needs.includes('paid')) return false;
  return !months || !month || (months.first <= month && month <= months.last);
}

/** Adds a line to a cell, which holds 32,767 characters at most. */
function append(row: Row, column: string, line: string): void {
  const before = row.get(column);
  const after = before ? `${before}\n${line}` : line;
  if (after.length < 32_000) row.set(column, after);
}
