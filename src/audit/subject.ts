import { foldName } from '../lint/names.ts';

/** `冉**`: the first character of a name and nothing of the rest, not even its length. */
export function masked(name: string | undefined): string | undefined {
  const [first] = foldName(name ?? '');
  return first === undefined || isMask(first) ? undefined : `${first}**`;
}

const MASK = /[*＊×✕○〇●◯□■某xX?？_＿﹡∗]/u;

function isMask(letter: string): boolean {
  return MASK.test(letter);
}

/** True when half of a name or more is hidden: 张**, 张某, 欧阳**, 李*; 张*明 is not. */
export function isOverMasked(name: string): boolean {
  const letters = [...foldName(name)];
  const hidden = letters.filter(isMask).length;
  return letters.length > 0 && hidden * 2 >= letters.length;
}

/** True when any of a name is hidden. */
export function hasMask(name: string): boolean {
  return MASK.test(name);
}

/** True when a masked name could be that of a person. Masks are often of a fixed length, so only what shows must agree. */
export function couldBe(maskedName: string, name: string): boolean {
  const shown = [...foldName(maskedName)];
  const real = [...foldName(name)];
  const first = shown.findIndex(isMask);
  const last = shown.findLastIndex(isMask);
  if (first < 0) return shown.join('') === real.join('');
  const head = shown.slice(0, first);
  const tail = shown.slice(last + 1);
  return (
    head.length + tail.length < real.length &&
    head.every((letter, i) => letter === real[i]) &&
    tail.every((letter, i) => letter === real[real.length - tail.length + i])
  );
}

/**
 * A mark of 12 bits that tells the people of one village apart, the same in every run. A whole hash of an ID number is
 * the number: 30 million candidates are tried in seconds. 12 bits leave some 7,000 of a district's numbers, more than
 * the mask 前6后4 does, and two people of one village and month rarely share one.
 */
export function tagOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return (hash >>> 0) % 4096;
}
