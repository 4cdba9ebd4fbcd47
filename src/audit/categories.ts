import { remembering } from '../document/remembering.ts';
import type { Category } from '../publication/county.ts';
import { plainText } from '../publication/plain-text.ts';

// The narrow words go first: 低保边缘 is not 低保.
const WORDS: [RegExp, string][] = [
  [/低保边缘|低边|边缘(?:家庭|户)/, 'dibian'],
  [/临时救助|临救|急难|支出型/, 'linshi'],
  [/特困|五保|救助供养/, 'tekun'],
  [/低保|最低生活保障/, 'dibao'],
];

/** What exports call a category: its id, its names, or a text that has the usual word for it. */
export function categoryReader(categories: readonly Category[]): (text: string) => Category | undefined {
  return remembering((text) => {
    const plain = plainText(text);
    if (plain === '') return undefined;
    const exact = categories.find(({ id, name, short }) => [id, name, short].includes(plain));
    if (exact) return exact;
    const id = WORDS.find(([pattern]) => pattern.test(plain))?.[1];
    return (
      categories.find((category) => category.id === id) ??
      categories.find(({ name, short }) => plain.includes(name) || plain.includes(short))
    );
  });
}
