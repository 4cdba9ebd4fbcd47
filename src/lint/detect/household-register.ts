import { type Detector, matches, near } from './reading.ts';
import type { Span } from './types.ts';

const WORDS = /户口(?:簿|本|册)?|户籍|户主?[编号]|家庭编号|户号/;
const NUMBER = /(?<![0-9A-Za-z])[0-9A-Z]{0,3}[0-9]{4,18}(?:[-/ ][0-9]{2,8}){0,3}(?![0-9A-Za-z])/g;

/** Household register numbers. Every county has its own form, so a word or a label must announce them. */
export const findHouseholdNumbers: Detector = ({ text }, { label }) => {
  const labelled = label === 'household-register';
  if (!labelled && !WORDS.test(text)) return [];
  return matches(text, NUMBER).flatMap(({ 0: whole, index }): Span[] => {
    const end = index + whole.length;
    if (whole.replace(/[^0-9]/g, '').length < 8) return [];
    if (!labelled && !near(text, index, end, WORDS, 8, 0)) return [];
    return [{ kind: 'household-register', start: index, end, confidence: 'likely' }];
  });
};
