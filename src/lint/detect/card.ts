/** Issuers' leading digits (ISO/IEC 7812): UnionPay, and the older cards of Chinese banks, both of 16 to 19 digits. */
// Written out, they would be found as an account where the page that checks is checked itself.
const CHINESE =
  /^(?:62[0-9]{14,17}|(?:4(?:055|367|563)|60(?:1[34]|3[36]|58)|6858|9(?:400|55[89]))[0-9]{12,15})$/;
/** Visa and Mastercard, of any bank in the world. */
const FOREIGN = /^(?:4[0-9]{15}|5[1-5][0-9]{14})$/;
/** A UnionPay card of 19 digits after a spreadsheet, which keeps 15; more zeros are an example. */
const ROUNDED = /^62(?![0-9]*0{9}$)[0-9]{13}0{4}$/;

/** Whether issuer and check digit say that a number is a card of a bank in China. */
export function isChineseCard(digits: string): boolean {
  return CHINESE.test(digits) && isLuhn(digits);
}

/** Whether a number may be a card of another bank: one serial number in ninety looks like that. */
export function isForeignCard(digits: string): boolean {
  return FOREIGN.test(digits) && isLuhn(digits);
}

/** Whether a number is what a spreadsheet leaves of a card. */
export function isRoundedCard(digits: string): boolean {
  return ROUNDED.test(digits);
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
