import { LONGEST_COPIED } from './cut-text.ts';

// Millions of rows say the same few thousand things.
const REMEMBERED = 200_000;

/** Parses each text once. Most cells say what the one above says, so the last one is looked at first. */
export function remembering<T>(parse: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  let last: string | undefined;
  let value: T;
  return (text) => {
    if (text === last) return value;
    const found = known.get(text);
    if (found !== undefined || known.has(text)) value = found as T;
    else {
      if (known.size >= REMEMBERED) known = new Map();
      value = parse(text);
      known.set(text, value);
    }
    last = text;
    return value;
  };
}

/** The same of cells as they are cut from a file: a longer one is parsed each time, since it would keep a piece of the file. */
export function rememberingShort<T>(parse: (text: string) => T): (text: string) => T {
  const known = remembering(parse);
  return (text) => (text.length > LONGEST_COPIED ? parse(text) : known(text));
}
