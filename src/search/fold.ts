/** A text as it is compared: width, case, tone marks, spaces and dots do not matter, and ü may be written v, u or yu. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\s·'’]/g, '')
    .replaceAll('v', 'u')
    .replace(/([ln])yu/g, '$1u');
}

/** Folded pinyin with the sounds made one that south-western speech does not tell apart: n/l, h/f, zh/z, -ng/-n. */
export function foldDialect(folded: string): string {
  return folded
    .replaceAll('ng', 'n')
    .replaceAll('n', 'l')
    .replace(/([zcs])h/g, '$1')
    .replace(/hu(?=[aeio])/g, 'f')
    .replaceAll('hu', 'fu');
}
