/**
 * The Chinese words and the numbers as long as an ID that stand in bytes of an unknown make, in UTF-8 or UTF-16. Shorter
 * numbers are left out: in settings of devices they are dates and measures.
 */
export function binaryWords(bytes: Uint8Array): string[] {
  const texts = [
    new TextDecoder('utf-8').decode(bytes),
    new TextDecoder('utf-16le').decode(bytes),
    new TextDecoder('utf-16le').decode(bytes.subarray(1)),
  ];
  return [...new Set(texts.flatMap((text) => text.match(WORD) ?? []))];
}

const WORD = /\p{Script=Han}{2,}|(?<![\d.])\d{15,18}[Xx]?(?!\d)/gu;

/** A few bytes as text, in each encoding that a packer may have written a comment in. */
export function textsIn(bytes: Uint8Array): string[] {
  return ['utf-8', 'gb18030', 'utf-16le'].map((encoding) => new TextDecoder(encoding).decode(bytes));
}
