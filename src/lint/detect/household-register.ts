import { NUMERALS } from './characters.ts';
import { type Detector, matches, near } from './reading.ts';
import type { Span } from './types.ts';

const WORDS =
  /户口(?:簿|本|册)?|户籍|户主?[编号]|家庭编号|[户戶] ?[号號]|(?:低保|救助|特困|五保|优待|供养)证(?:书)?[编号]/;
const NUMBER = new RegExp(
  `(?<![0-9A-Za-z])(?:[0-9A-Z]{0,3}[0-9]{4,18}(?:[-/ ][0-9]{2,8}){0,3}|[${NUMERALS.join('')}]{6,18})(?![0-9A-Za-z])`,
  'g',
);
/** The number's own name, directly before it. */
const NAMED = /(?:[户戶] ?口?|(?:低保|救助|特困|五保|优待|供养)证书?)[编編]?[号號]码?(?:为|是)?[:： ]{0,2}$/;
/** Fewer digits are a number only if they are called one: the 12th household is none, and no year. */
const [SHORTEST, SHORTEST_NAMED] = [8, 6];

/** Numbers of household registers and of certificates of assistance. Every county has its own form, so a word or a label must announce them. */
export const findHouseholdNumbers: Detector = ({ text }, { label }) => {
  const labelled = label === 'household-register';
  if (!labelled && !WORDS.test(text)) return [];
  return matches(text, NUMBER).flatMap(({ 0: whole, index }): Span[] => {
    const end = index + whole.length;
    const shortest = near(text, index, index, NAMED, 8, 0) ? SHORTEST_NAMED : SHORTEST;
    if (whole.replace(/[-/ A-Z]/g, '').length < shortest) return [];
    if (!labelled && !near(text, index, end, WORDS, 8, 0)) return [];
    return [{ kind: 'household-register', start: index, end, confidence: 'likely' }];
  });
};
