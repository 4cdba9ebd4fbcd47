import { judgeId } from './id-number.ts';
import { isLoneNumber } from './numbers.ts';
import { type Detector, matches } from './reading.ts';
import type { Span } from './types.ts';

/** Whose number follows, perhaps with a word about how it is written. */
const ANNOUNCED = /(?:身[份分]证|证件号|身份号码|公民身份)[^0-9]{0,12}(?=[0-9])/g;
/** Its digits with anything between: signs, a name, "接上". At a place beside that, it is another number. */
const PARTED = /[0-9](?:[^0-9]{0,8}[0-9]){16}[^0-9]{0,8}?[0-9Xx](?![0-9])/y;

/** IDs behind a word that announces them, which makes up for the check digit, and for what stands between the digits. */
export const findAnnouncedIds: Detector = ({ text }, { asOf }) => {
  if (isLoneNumber(text) || !(text.includes('证') || text.includes('身份'))) return [];
  const spans: Span[] = [];
  for (const { 0: word, index } of matches(text, ANNOUNCED)) {
    const start = index + word.length;
    PARTED.lastIndex = start;
    const [parted = ''] = PARTED.exec(text) ?? [];
    const digits = parted.replace(/[^0-9]/g, '') + (/x$/i.test(parted) ? 'X' : '');
    // In one piece it is found by itself.
    if (digits.length !== 18 || digits.length === parted.length) continue;
    const verdict = judgeId(digits, 0, asOf);
    if (!verdict) continue;
    const confidence = verdict === 'valid' ? 'certain' : 'likely';
    spans.push({ kind: 'national-id', start, end: start + parted.length, confidence });
  }
  return spans;
};
