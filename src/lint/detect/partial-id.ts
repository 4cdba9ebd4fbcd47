import { LOUD_MASKS } from './characters.ts';
import { ID_WORDS, isFrontOfId } from './id-number.ts';
import { isInnocent } from './not-secret.ts';
import { placeOf } from './numbers.ts';
import { followsName } from './person.ts';
import { type Detector, matches, near } from './reading.ts';
import { isSerial } from './serial.ts';
import type { Span } from './types.ts';

/** "（后四位略）", 隐, …: the mask of those who have no star at hand. */
const LEFT_OUT =
  /^ ?(?:(?:[(（[【][^)）\]】]{0,6}|后?[0-9一二三四五六]?位?(?:数字?)?)(?:[略隐密省遮]|不公[开示])|…|\.{3})/;
/** "身份证后八位" and at least so many. */
const END =
  /(?:身份证|证件)[^0-9,，。;；\n]{0,6}[后末尾](?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})?位?(?:数字?)?[^0-9,，。;；\n]{0,3}([0-9]{7,11}[0-9Xx])(?![0-9Xx])/g;

/** "身份证：" and only birth date, sequence and check digit. */
const BIRTH_AND_END =
  /(?:身份证|证件)[^0-9,，。;；\n]{0,6}((?:19[2-9]|20[0-2])[0-9](?:0[1-9]|1[0-2])[0-3][0-9]{4}[0-9Xx])(?![0-9Xx])/g;

/** A birth date between stars that nobody counted: ***19500101***. Elsewhere than beside persons a date may be in bold. */
const STARRED = new RegExp(
  `(?<=[${LOUD_MASKS}]{2})(?:19[2-9]|20[0-2])[0-9](?:0[1-9]|1[0-2])[0-3][0-9](?=[${LOUD_MASKS}]{2})`,
  'g',
);

/** Parts of an ID that somebody left in sight with the birth date in them: its first 14 digits, its last eight or more. */
export const findPartialIds: Detector = ({ text, runs }, context) => {
  const spans: Span[] = [];
  for (const run of runs) {
    if (run.trust !== 'whole' || !isFrontOfId(run.digits)) continue;
    const [start, end] = placeOf(run, 0, run.digits.length);
    if (isInnocent(text, start, end) || isSerial(text, run, 0, context)) continue;
    const named =
      context.label === 'id' || near(text, start, end, ID_WORDS) || LEFT_OUT.test(text.slice(end, end + 10));
    const personal = (context.inRow && context.label === undefined) || followsName(text, start);
    if (!named && !personal) continue;
    spans.push({ kind: 'weak-mask', start, end, confidence: named ? 'likely' : 'possible' });
  }
  for (const { 0: birth, index } of matches(text, STARRED)) {
    const end = index + birth.length;
    if (!context.inRow && !near(text, index, end, ID_WORDS)) continue;
    spans.push({ kind: 'weak-mask', start: index, end, confidence: 'likely' });
  }
  if (!text.includes('证')) return spans;
  for (const { 0: whole, 1: digits = '', index } of [END, BIRTH_AND_END].flatMap((pattern) =>
    matches(text, pattern),
  )) {
    const end = index + whole.length;
    spans.push({ kind: 'weak-mask', start: end - digits.length, end, confidence: 'likely' });
  }
  return spans;
};
