/** A text as it is compared: width, case, tone marks, spaces and dots do not matter, and ü may be written v or u. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\s·•・'’]/g, '')
    .replace(/v/g, 'u');
}

/**
 * A folded syllable, or the beginning of one, with the sounds made one that south-western speech does not tell apart:
 * n/l, h/f (also hua/fa, hui/fei, hun/fen), z/zh, c/ch, s/sh, an/ang, en/eng, in/ing.
 */
export function foldSyllable(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/^hui/, 'fei')
    .replace(/^hun/, 'fen')
    .replace(/^h(?:u(?=[aeo]))?/, 'f')
    .replace(/ng$/, 'n');
}

/** The letter under which a syllable is filed. */
export function letterOf(syllable: string): string {
  return [...foldSyllable(syllable)][0] ?? '';
}
