/** A text as it is compared with words and patterns: in NFKC, without any space. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
