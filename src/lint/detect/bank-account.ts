import { beginsWithDay, isBookNumber, isInnocent } from './not-secret.ts';
import { placeOf, type Run } from './numbers.ts';
import { type Detector, matches, near } from './reading.ts';
import type { Confidence, Context, Span } from './types.ts';

/** Words that announce an account. They must stand in front. */
const WORDS =
  /账号|帐号|账户|帐户|卡号|存折|一卡通|开户|银行|信用社|农商行|社保卡|社会保障卡|收款|account|iban|card ?(?:no|number)/i;

/** Amounts in a line stand like the fours of a card: groups need the number's own name, not just a bank's. */
const NUMBER_WORDS = /(?:[账帐卡折]号|account|card)[^0-9]*$/i;

/**
 * Issuers' leading digits (ISO/IEC 7812): UnionPay, then Visa, Mastercard, and older cards of Chinese banks.
 */
const UNIONPAY = /^62[0-9]{11,17}$/;
const OTHER_CARD = /^(?:4[0-9]{15}|5[1-5][0-9]{14}|(?:6013|6014|6033|6036|6058|9558)[0-9]{11,15})$/;

const RUINED = /(?<![0-9.])[1-9](?:\.[0-9]{1,17})?E\+?(?:1[1-9]|2[01])(?![0-9])/gi;

/**
 * Bank cards by their Luhn digit, passbook and one-card accounts (which have none) by what announces them.
 */
export const findBankAccounts: Detector = ({ text, runs }, context) => {
  const spans: Span[] = [];
  for (const run of runs) {
    const { digits, trust } = run;
    if (digits.length < 12 || digits.length > 22 || trust === 'loose' || digits.includes('X')) continue;
    const [start, end] = placeOf(run, 0, digits.length);
    const named = context.label === 'account' || near(text, start, end, NUMBER_WORDS, 8, 0);
    const announced = named || (trust === 'whole' && near(text, start, end, WORDS, 16, 0));
    const confidence = announced ? 'certain' : judge(run, context);
    if (!confidence || (!named && isInnocent(text, start, end))) continue;
    spans.push({ kind: 'bank-account', start, end, confidence });
  }
  return context.label === 'account' ? spans.concat(ruinedAccounts(text)) : spans;
};

/** How sure a number is to be a card that nothing announces. */
function judge({ digits, trust }: Run, { inRow, label }: Context): Confidence | undefined {
  const parted = trust !== 'whole';
  // Cards of 18 digits are rare, serial numbers of 18 digits in groups are not.
  if (UNIONPAY.test(digits) && isLuhn(digits) && !(parted && digits.length === 18)) return 'likely';
  if (parted) return undefined;
  if (OTHER_CARD.test(digits) && isLuhn(digits)) return 'possible';
  // In a list of persons no long number has business, whatever it is; but a date may lead a serial number.
  const stranger = inRow && label === undefined && !beginsWithDay(digits) && !isBookNumber(digits);
  return stranger ? 'possible' : undefined;
}

/** ISO/IEC 7812-1: every second digit from the right doubled. One random number in ten passes. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/** An account that a spreadsheet wrote as a number: 6.2284E+18. */
function ruinedAccounts(text: string): Span[] {
  return matches(text, RUINED).map(({ 0: whole, index }) => ({
    kind: 'bank-account',
    start: index,
    end: index + whole.length,
    confidence: 'likely',
  }));
}
