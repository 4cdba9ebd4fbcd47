import { areAmounts, numbersApart } from './apart.ts';
import { isChineseCard, isForeignCard, isRoundedCard } from './card.ts';
import { MOBILE } from './mobile-apart.ts';
import { beginsWithDay, isBarcode, isFiled, isInAddress, isInnocent } from './not-secret.ts';
import { placeOf, type Run } from './numbers.ts';
import { isOfficial, isOfOffice } from './office-account.ts';
import { partedDigits, TO_DIGITS } from './parted.ts';
import { type Detector, matches, near } from './reading.ts';
import type { Confidence, Context, Span } from './types.ts';

/** Words that announce an account. They must stand in front. */
const WORDS =
  /[账帐賬帳][号號户戶]|[卡摺折][号號]|存折|一卡通|开户|银行|信用社|农商行|[工农中建交招]行(?!政)|邮储|邮政储蓄|邮政银行|社保卡|社会保障卡|惠[农民]卡|收款|[打汇存][到入]|account|iban|card ?(?:no|number)/i;

/** Amounts in a line stand like the fours of a card: groups need the number's own name, not just a bank's. */
const NUMBER_WORDS =
  /(?:[账帐賬帳卡折][)）]?[号號]|account|card)[^0-9]*$|(?:(?:银行|储蓄|借记|社保)卡|[账帐]户)[^0-9]{0,2}$/i;

/** Directly before a number, these make also a short one an account. */
const SHORT_WORDS =
  /(?:[账帐卡折][)）]?号码?|[账帐]户|一卡通|存折|(?:惠[农民]|银行|储蓄|借记|社保)卡)[为是:： ]{0,2}$/;

/** A number in odd parts, which would be figures without its own name directly before it. */
const PARTED = new RegExp(
  `(?<=(?:[账帐賬帳][号號]|[卡摺折][号號])码?${TO_DIGITS})${partedDigits(12, 22)}`,
  'g',
);

/** The number printed on a social security card, which is none of its bank's. */
const SOCIAL_CARD = /(?:社保|社会保障)卡(?:卡?号码?)?[:：为是 ]{0,2}([A-Z][0-9]{8})(?![0-9A-Za-z])/gi;

/** The end of a number, of which so many digits leave little to guess. Four are what every receipt shows. */
const END = /(?:[卡折]|[账帐][号户])尾号码?[:：为是 ]{0,2}([0-9]{8,18})(?![0-9])/g;

/** What a spreadsheet makes of an account: 6.2284E+18, or thousands. */
const RUINED =
  /(?<![0-9.,])(?:[1-9](?:\.[0-9]{1,18})?E\+?0?(?:1[1-9]|2[01])|[0-9]{1,3}(?:,[0-9]{3}){3,6}(?:\.0+)?)(?![0-9])/gi;

/** Fewer digits are an account only where they are called one. */
const [SHORTEST, SHORTEST_UNNAMED] = [10, 12];

/** An area of Gansu and a day of these years, as the number of a case has them in front: cards begin with 62, too. */
const OF_AREA_AND_DAY = /^62(?:0[1-9]|1[0-2])[0-9]{2}20[1-4][0-9](?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])/;

/** No amount in yuan is longer. */
const LONGEST_AMOUNT = 14;

/**
 * Bank cards by their issuer and check digit, passbook and one-card accounts (which have neither) by what announces
 * them.
 */
export const findBankAccounts: Detector = ({ text, runs }, context) => {
  const spans = [
    ...ruinedAccounts(text, context),
    ...calledSo(text),
    ...cardsApart(text, context),
    ...accountsApart(text, context),
  ];
  for (const run of runs) {
    const { digits } = run;
    if (digits.length < SHORTEST || digits.length > 22 || digits.includes('X')) continue;
    const [start, end] = placeOf(run, 0, digits.length);
    const confidence = confidenceOf(text, run, start, context);
    if (!confidence) continue;
    // No office has a card.
    const isPublic = !isChineseCard(digits) && isOffice(text, start, end, context);
    if (!isPublic) spans.push({ kind: 'bank-account', start, end, confidence });
  }
  return spans;
};

/** Whether an account is an office's: in a list of persons only where it is called so, or in a title. */
function isOffice(text: string, start: number, end: number, { inRow, isTitle }: Context): boolean {
  return isOfficial(text, start) || ((!inRow || isTitle === true) && isOfOffice(text, start, end));
}

function confidenceOf(text: string, run: Run, start: number, context: Context): Confidence | undefined {
  if (run.digits.length < SHORTEST_UNNAMED) return judgeShort(text, run, start, context);
  return isNamed(text, start, context) ? judgeNamed(run) : judge(text, run, context);
}

function isNamed(text: string, start: number, { label }: Context): boolean {
  return label === 'account' || near(text, start, start, NUMBER_WORDS, 8, 0);
}

/** What is called an account is one. Parted anyhow, its check digit must say so, too. */
function judgeNamed({ digits, trust }: Run): Confidence | undefined {
  return trust !== 'loose' || isChineseCard(digits) ? 'certain' : undefined;
}

/** Whether a number is called an account that is as short as a telephone number, or as a day and an hour. */
function judgeShort(
  text: string,
  { digits, trust }: Run,
  start: number,
  { label }: Context,
): Confidence | undefined {
  if (trust !== 'whole' || MOBILE.test(digits) || beginsWithDay(digits)) return undefined;
  return label === 'account' || near(text, start, start, SHORT_WORDS, 8, 0) ? 'certain' : undefined;
}

/** How sure a number is to be an account that nothing calls one. */
function judge(text: string, run: Run, { inRow, label, isOfThing }: Context): Confidence | undefined {
  const { digits, trust } = run;
  const [start, end] = placeOf(run, 0, digits.length);
  // In one piece, but written in numerals.
  const isWritten = trust === 'grouped' && run.parts.length === 1;
  if (isWritten && near(text, start, start, SHORT_WORDS, 8, 0)) return 'certain';
  if (trust === 'loose' || (trust !== 'whole' && !isChineseCard(digits))) return undefined;
  if (isInnocent(text, start, end) || isPartedAsId(run.parts.map((part) => part.digits))) return undefined;
  if (trust !== 'whole') return areDecimals(text, run) ? undefined : 'likely';
  const filed = isFiled(text, start) || isInAddress(text, start, end);
  if (!filed && near(text, start, end, WORDS, 16, 0)) return 'certain';
  if (filed && OF_AREA_AND_DAY.test(digits)) return undefined;
  // Hardly a card has as many digits as an ID, and as the numbers that offices make like one.
  if (filed && digits.length === 18 && isChineseCard(digits)) return 'possible';
  if (isChineseCard(digits) || isRoundedCard(digits)) return 'likely';
  if (filed) return undefined;
  if (isForeignCard(digits)) return 'possible';
  return inRow && label === undefined && !isOfThing && isStranger(text, digits, end) ? 'possible' : undefined;
}

/** An area, a day and a count, be it of an ID or of a serial number, are no card. */
function isPartedAsId(groups: readonly string[]): boolean {
  return groups.map(({ length }) => length).join('-') === '6-8-4';
}

/** Whether a point parts some of the groups and a column or a space others: figures with decimals, side by side. */
function areDecimals(text: string, { parts }: Run): boolean {
  const points = parts.filter(({ start }, i) => i > 0 && text.slice(parts[i - 1]?.end, start) === '.');
  return points.length > 0 && points.length < parts.length - 1;
}

/** Cards whose digits stand in groups as no amounts do. */
function cardsApart(text: string, { inRow = false }: Context): Span[] {
  return numbersApart(text, inRow)
    .filter(
      ({ groups, start, end }) =>
        isChineseCard(groups.join('')) &&
        !areAmounts(groups) &&
        !isPartedAsId(groups) &&
        !isInnocent(text, start, end),
    )
    .map(({ start, end }) => ({ kind: 'bank-account', start, end, confidence: 'likely' }));
}

function accountsApart(text: string, context: Context): Span[] {
  return matches(text, PARTED)
    .map(({ 0: whole, index }) => ({ whole, start: index, end: index + whole.length }))
    .filter(
      ({ whole, start, end }) =>
        !beginsWithDay(whole.replace(/[^0-9]/g, '')) && !isOffice(text, start, end, context),
    )
    .map(({ start, end }) => ({ kind: 'bank-account', start, end, confidence: 'likely' }));
}

/**
 * In a list of persons no long number has business, whatever it is. But a date may lead a serial number, goods have
 * their barcodes, and 18 digits that are no card and no ID are a serial number.
 */
function isStranger(text: string, digits: string, end: number): boolean {
  if (digits.length <= LONGEST_AMOUNT && /^\.[0-9]{2}(?![0-9])/.test(text.slice(end, end + 4))) return false;
  return digits.length !== 18 && !beginsWithDay(digits) && !isBarcode(digits);
}

function calledSo(text: string): Span[] {
  if (!/[卡尾]/.test(text)) return [];
  return [SOCIAL_CARD, END]
    .flatMap((pattern) => matches(text, pattern))
    .map(({ 0: whole, 1: number = '', index }) => ({
      kind: 'bank-account',
      start: index + whole.length - number.length,
      end: index + whole.length,
      confidence: 'certain',
    }));
}

/** Accounts that a spreadsheet wrote as numbers. In a row, those of a card need no name. */
function ruinedAccounts(text: string, context: Context): Span[] {
  if (!/E|,[0-9]{3},/i.test(text)) return [];
  return matches(text, RUINED)
    .filter(({ 0: whole, index }) => {
      const card = /^6\.2[0-9]{2,}E\+?18$/i.test(whole) || isChineseCard(whole.replace(/,|\.0+$/g, ''));
      return (
        (card && context.inRow === true) ||
        (isNamed(text, index, context) && (/E/i.test(whole) || whole.length >= 15))
      );
    })
    .map(({ 0: whole, index }) => ({
      kind: 'bank-account',
      start: index,
      end: index + whole.length,
      confidence: 'likely',
    }));
}
