import { fold } from './fold.ts';
import type { Notice } from './load.ts';

/*
 * What a query says beside a name: `联合乡王世友`, `王世友低保`, `王世友 9月`. It is taken out of the words, and chosen as if
 * by the filters.
 */

/** The township of which a query says more than its name, `''` when none, and what it says beside it. */
export function placed(words: string[], townships: readonly { id: string; name: string }[]) {
  for (const { id, name } of longestFirst(townships, (township) => township.name)) {
    const at = words.findIndex((word) => word.startsWith(name) || word.endsWith(name));
    const own = words[at] ?? '';
    const more = own.startsWith(name) ? own.slice(name.length) : own.slice(0, -name.length);
    const rest = words.map((word, index) => (index === at ? more : word)).filter(Boolean);
    if (at >= 0 && rest.length > 0) return { township: id, name, words: rest };
  }
  return { township: '', name: '', words };
}

/** The words of a name, and the category that is said with it. A month leaves nothing out: people stand at their newest lists. */
export function named(words: string[], notices: readonly Notice[]) {
  const ids = new Map(notices.map(({ what, category }) => [fold(what), category]));
  // 低保边缘 is not 低保.
  const shorts = longestFirst([...ids.keys()], (short) => short);
  const said = [...shorts.map(literal), '(?:\\d{4}年)?\\d{1,2}月份?', '名单', '公示'].join('|');
  const beside = new RegExp(`^(?:${said})+|的?(?:${said})+$`, 'g');
  const category = shorts.find((short) =>
    words.some((word) => word.match(beside)?.join(' ').includes(short)),
  );
  const rest = words.map((word) => word.replace(beside, '')).filter(Boolean);
  return rest.length > 0 ? { words: rest, category: ids.get(category ?? '') ?? '' } : { words, category: '' };
}

function literal(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '\\$&');
}

function longestFirst<T>(things: readonly T[], textOf: (thing: T) => string): T[] {
  return [...things].sort((a, b) => textOf(b).length - textOf(a).length);
}
