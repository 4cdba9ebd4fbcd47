import type { Document, Place } from '../document/types.ts';
import { addDays, type Day, parseDay } from './dates.ts';

/** The columns of complaints.csv, a closed list in this order: nothing that tells of a person has a place in it. */
export const COMPLAINT_COLUMNS = ['日期', '渠道', '事项类别', '受理日期', '答复日期', '结果'] as const;
type ComplaintColumn = (typeof COMPLAINT_COLUMNS)[number];

/** The words of the columns that hold words. A free text would sooner or later tell who complained, and of whom. */
export const COMPLAINT_WORDS = {
  渠道: ['电话', '来访', '来信', '网络', '上级转办', '其他'],
  事项类别: ['申请受理', '审核确认', '资金发放', '公示公开', '人情保关系保', '工作作风', '其他'],
  结果: ['属实已处理', '部分属实已处理', '不属实', '已解释政策', '不予受理', '办理中'],
} as const;

/**
 * 15 days to accept, 60 days from then to answer: 信访工作条例 (2022), which was not seen in full; the county says what
 * holds (以当地规定为准).
 */
export const ACCEPT_DAYS = 15;
export const ANSWER_DAYS = 60;

/**
 * A complaint: when it came, how, about what, when it was accepted and answered, and how it ended. No person. `row` is
 * where it stands in the file.
 */
export type Complaint = {
  row: number;
  received: Day;
  channel: string;
  topic: string;
  accepted?: Day;
  answered?: Day;
  outcome: string;
};

type ComplaintFault = {
  place: Place;
  code: 'column' | 'extra' | 'day' | 'word' | 'order' | 'missing' | 'surplus';
  column?: ComplaintColumn;
};

/** Reads complaints.csv. Rows with a fault are left out, and the fault never repeats what stood there. */
export function readComplaints(document: Document): { complaints: Complaint[]; faults: ComplaintFault[] } {
  const complaints: Complaint[] = [];
  const faults: ComplaintFault[] = [];
  for (const { number, cells } of document.tables[0]?.rows() ?? []) {
    const line = { number, texts: cells.map((cell) => cell.trim()) };
    if (number === 1) {
      faults.push(...headerFaults(line));
      // Under another header every cell would be judged as something that it is not.
      if (faults.length > 0) break;
    } else if (line.texts.some((text) => text !== '')) {
      const complaint = complaintOf(line, faults);
      if (complaint) complaints.push(complaint);
    }
  }
  return { complaints, faults };
}

type Line = { number: number; texts: string[] };

function placeOf({ number }: Line, index: number): Place {
  return { at: 'cell', sheet: 1, row: number, column: index + 1 };
}

function headerFaults(line: Line): ComplaintFault[] {
  const wrong = COMPLAINT_COLUMNS.flatMap((column, i): ComplaintFault[] =>
    line.texts[i] === column ? [] : [{ place: placeOf(line, i), code: 'column', column }],
  );
  return [...wrong, ...extraFaults(line)];
}

/** Cells beyond the columns hold who knows what. */
function extraFaults(line: Line): ComplaintFault[] {
  const at = line.texts.findIndex((text, i) => i >= COMPLAINT_COLUMNS.length && text !== '');
  return at < 0 ? [] : [{ place: placeOf(line, at), code: 'extra' }];
}

function complaintOf(line: Line, faults: ComplaintFault[]): Complaint | undefined {
  const before = faults.length;
  const fault = (column: ComplaintColumn, code: ComplaintFault['code']) =>
    faults.push({ place: placeOf(line, COMPLAINT_COLUMNS.indexOf(column)), code, column });
  const textOf = (column: ComplaintColumn) => line.texts[COMPLAINT_COLUMNS.indexOf(column)] ?? '';
  const dayOf = (column: ComplaintColumn): Day | undefined => {
    const day = parseDay(textOf(column));
    if (textOf(column) !== '' && !day) fault(column, 'day');
    return day;
  };
  const wordOf = (column: keyof typeof COMPLAINT_WORDS): string => {
    const words: readonly string[] = COMPLAINT_WORDS[column];
    if (!words.includes(textOf(column))) fault(column, 'word');
    return textOf(column);
  };
  const [received, accepted, answered] = [dayOf('日期'), dayOf('受理日期'), dayOf('答复日期')];
  const complaint = { channel: wordOf('渠道'), topic: wordOf('事项类别'), outcome: wordOf('结果') };
  faults.push(...extraFaults(line));
  if (textOf('日期') === '') fault('日期', 'missing');
  if (faults.length > before || !received) return undefined;
  const refused = complaint.outcome === '不予受理';
  const open = complaint.outcome === '办理中';
  if (accepted && accepted < received) fault('受理日期', 'order');
  if (answered && answered < (accepted ?? received)) fault('答复日期', 'order');
  if (refused && accepted) fault('受理日期', 'surplus');
  if (open && answered) fault('答复日期', 'surplus');
  if (!open && !refused && !accepted) fault('受理日期', 'missing');
  if (!open && !answered) fault('答复日期', 'missing');
  if (faults.length > before) return undefined;
  return {
    row: line.number,
    received,
    ...complaint,
    ...(accepted && { accepted }),
    ...(answered && { answered }),
  };
}

/** The last day on which a complaint is accepted in time, and, once accepted, the last day to answer it. */
export function acceptBy({ received }: Complaint): Day {
  return addDays(received, ACCEPT_DAYS);
}
export function answerBy({ accepted }: Complaint): Day | undefined {
  return accepted && addDays(accepted, ANSWER_DAYS);
}
