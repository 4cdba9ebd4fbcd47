import { remembering } from '../document/remembering.ts';
import { labelOf, type Meaning } from '../publication/columns.ts';
import { isKnownHeader } from '../publication/header.ts';
import { detect, numbersApart } from './detect/index.ts';

declare const safe: unique symbol;
/** A word that cannot hold a secret: only the functions here make one. */
export type Safe = string & { readonly [safe]: true };

/** Finds names that may not be repeated, as half-open offsets. */
export type FindNames = (text: string) => readonly { start: number; end: number }[];

/** A word of our own: written in the code, or chosen from words of the schemas. Never pass a word of a file. */
export function word(own: string): Safe {
  return own as Safe;
}

/** The label of a column's meaning. */
export function label(meaning: Meaning): Safe {
  return word(labelOf(meaning));
}

/** The header as the clerk wrote it when it is a known word, else `undefined`: an unknown header may be a name. */
export function knownHeader(text: string): Safe | undefined {
  return isKnownHeader(text) ? word(text.replace(/\s/g, '')) : undefined;
}

/**
 * A path with its secrets, long numbers and the found names masked. A name in pinyin shows only in a whole path, and a number
 * over a folder and a file only there.
 */
export function safePath(path: string, names: FindNames): Safe {
  const numbers = [...path.matchAll(/[^/]+/g)].flatMap(({ 0: part, index }) =>
    ofPart(part).map(({ start, end }) => ({ start: index + start, end: index + end })),
  );
  return word(mask(path, [...names(path), ...numbers, ...privateNumbers(path)]));
}

/** Says the paths of some files safely. Those that differ only in what is masked are numbered in the order given. */
export function pathsShown(paths: readonly string[], names: FindNames): (path: string) => Safe {
  let groups: Map<Safe, string[]> | undefined;
  return remembering((path) => {
    const shown = safePath(path, names);
    if (shown === path) return shown;
    groups ??= Map.groupBy(new Set(paths), (one) => safePath(one, names));
    const alike = groups.get(shown) ?? [];
    return alike.length > 1 ? word(`${shown}（第 ${alike.indexOf(path) + 1} 个）`) : shown;
  });
}

/** A sheet name, or the sheet's number where the name holds something that must not be repeated. */
export function safeSheet(name: string, index: number, names: FindNames): Safe {
  const secrets = [...names(name), ...privateNumbers(name)];
  return word(name !== '' && mask(name, secrets) === name ? name : `第${index}张表`);
}

/** What could be a number of a person though nothing says so: many digits, here or in parts, or few behind a letter as in a passport. */
const LONG = /\d{9,}|(?<![A-Za-z])[A-Za-z]{1,2}\d{7,}/g;

function mask(text: string, secrets: ReturnType<FindNames>): string {
  const letters = text.split('');
  for (const { start, end } of secrets)
    for (let at = start; at < end; at++) if (letters[at] !== '/') letters[at] = '*';
  return letters
    .join('')
    .replace(LONG, (number) => '*'.repeat(number.length))
    .replace(UNSEEN, '\ufffd');
}

/** What a terminal obeys instead of showing it, or what breaks a line or turns it round: a name would say what it likes. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Thousands of paths go through the same few folders. */
const ofPart = remembering(privateNumbers);

/** The numbers of persons in a name, and whatever may be one: masked for nothing it does no harm. */
function privateNumbers(name: string): ReturnType<FindNames> {
  return [...detect(name), ...numbersApart(name, false)];
}
