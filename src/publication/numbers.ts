/** The number that a text of ASCII digits alone is, as most cells of a list are; `undefined` for all else, or too many digits. */
export function plainInteger(text: string, digits: number): number | undefined {
  if (text === '' || text.length > digits) return undefined;
  let number = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number;
}
