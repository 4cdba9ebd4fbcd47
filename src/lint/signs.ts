import { Converter } from 'opencc-js/t2cn';

let convert: ((text: string) => string) | undefined;
const known = new Map<string, string>();

/** A sign in its simplified standard form: 張 as 张, 峯 as 峰. Compatibility forms are unified too. Other letters stay. */
export function plainSign(letter: string): string {
  let plain = known.get(letter);
  if (plain === undefined) {
    convert ??= Converter({ from: 't', to: 'cn' });
    plain = convert(letter.normalize('NFKC'));
    known.set(letter, plain);
  }
  return plain;
}

/** All signs of the common blocks whose plain form is one of these letters, themselves among them. */
export function formsOf(letters: Iterable<string>): string[] {
  const wanted = new Set(letters);
  const forms = new Set(wanted);
  for (const [first, last] of HAN)
    for (let code = first; code <= last; code++) {
      const letter = String.fromCharCode(code);
      if (wanted.has(plainSign(letter))) forms.add(letter);
    }
  return [...forms];
}

/** Han, its extension A, and the compatibility forms. */
const HAN = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
] as const;
