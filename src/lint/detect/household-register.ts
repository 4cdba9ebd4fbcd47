import { NUMERALS, PROVINCES } from './characters.ts';
import { CERTIFICATE, ISSUED } from './form-labels.ts';
import { partedDigits } from './parted.ts';
import { type Detector, matches, near } from './reading.ts';
import type { Span } from './types.ts';

/** What an office may call a household's number, but also a file's. */
const CASE = '(?:低保|特困|五保)(?:户|家庭|对象)?编?[号码]';
const WORDS = new RegExp(
  `户口(?:簿|本|册)?|户籍|户主?[编号]|家庭编号|[户戶] ?[号號]|${CERTIFICATE}[编号:：]|${CASE}`,
);
const NUMBER = new RegExp(
  `(?<![0-9A-Za-z])(?:(?:[A-Z]{1,3}-)?[0-9A-Z]{0,3}[0-9]{4,18}(?:[-/ ][0-9]{2,8}){0,3}|[0-9]{2,3}(?:[-/ ][0-9]{2,8}){1,4}|[${NUMERALS.join('')}]{6,18})(?![0-9A-Za-z])`,
  'g',
);
/** Fewer digits are a number only if they are called one: the 12th household is none, and no year. */
const [SHORTEST, SHORTEST_NAMED] = [8, 6];

/** The number's own name, directly before it; a certificate's may begin with where it was issued. */
const NAME = `(?:[户戶] ?[口籍]?[簿本册]?|${CERTIFICATE})[编編]?[号號]码?(?:为|是)?[:： ]{0,2}(?:[${PROVINCES}]|${ISSUED})`;
const NAMED = new RegExp(`${NAME}$`);
const PARTED = new RegExp(`(?<=${NAME})${partedDigits(SHORTEST_NAMED, 18)}`, 'g');
const NAMED_AS_CASE = new RegExp(`${CASE}码?(?:为|是)?[:： ]{0,2}$`);
/** "带户口簿于2025-09-20前到乡政府": the day on which to bring it. */
const DAY = /^(?:19|20)[0-9]{2}[-/ ]?(?:0[1-9]|1[0-2])[-/ ]?[0-3][0-9]$/;
const SHORT_HEAD = /^[0-9]{2,3}[-/ ]/;

/** Numbers of household registers and of certificates of assistance. Every county has its own form, so a word or a label must announce them. */
export const findHouseholdNumbers: Detector = ({ text }, { label }) => {
  const labelled = label === 'household-register';
  if (!labelled && !WORDS.test(text)) return [];
  return [...matches(text, NUMBER), ...matches(text, PARTED)].flatMap(({ 0: whole, index }): Span[] => {
    const end = index + whole.length;
    const isNamed = near(text, index, index, NAMED, 16, 0);
    if (!labelled && !isNamed && DAY.test(whole)) return [];
    const shortest = isNamed ? SHORTEST_NAMED : SHORTEST;
    if (whole.replace(/[-/ A-Z]/g, '').length < shortest) return [];
    if (!labelled && !isNamed && !near(text, index, end, WORDS, 8, 0)) return [];
    // Few digits at the head may be a count or an amount, unless the number is called one.
    if (!labelled && !isNamed && SHORT_HEAD.test(whole)) return [];
    const isCase = !labelled && near(text, index, index, NAMED_AS_CASE, 10, 0);
    // What is called one is no telephone's, though it begins as those do.
    const confidence = isCase ? 'possible' : isNamed ? 'certain' : 'likely';
    return [{ kind: 'household-register', start: index, end, confidence }];
  });
};
