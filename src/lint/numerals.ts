const DIGITS = ['〇零○', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'];
/** The numerals of ages and days, as the inside of a class. */
export const NUMERALS = `${DIGITS.join('')}十拾`;

/** A number in digits or numerals, those with a 十 below a hundred: 12, 十二, 二十, 一三, 二〇一三. Of 七八 and 十五六 the lower counts. */
export function numberOf(written: string): number {
  const digits = [...written].map((sign) => {
    const at = DIGITS.findIndex((forms) => forms.includes(sign));
    return at >= 0 ? `${at}` : sign;
  });
  const spoken = /[0-9]/.test(written)
    ? digits.join('')
    : digits.join('').replace(ABOUT, (two) => two[0] ?? '');
  const [tens = '', ones] = spoken.split(/[十拾]/);
  return ones === undefined ? Number(tens) : Number(tens || 1) * 10 + Number(ones);
}

/** Two numbers in a row, and no other digit before them. */
const ABOUT = /(?<![0-9])(?:12|23|34|45|56|67|78|89)$/;
