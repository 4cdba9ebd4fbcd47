/** What has a title: a page or a notice, with the other words by which it is found. */
type Titled = { title: string; also: string; township: string };

// A page must share half of what was typed to be worth showing.
const LEAST = 0.5;

/**
 * Pages whose title has at least half of the pairs of neighbouring signs of a query, the likest first, and those of the
 * chosen `township` before others as like: for questions (低保标准多少钱), offices (民政办电话) and for a village with a name
 * when no township is chosen.
 */
export function nearest<T extends Titled>(
  pages: readonly T[],
  words: readonly string[],
  township: string,
): T[] {
  const pairs = words.flatMap(pairsOf);
  const isOther = (page: T) => Number(page.township !== township);
  return pages
    .map((page) => ({ page, share: shareOf(pairs, `${page.title} ${page.also}`) }))
    .filter(({ share }) => share >= LEAST)
    .sort((a, b) => b.share - a.share || isOther(a.page) - isOther(b.page))
    .map(({ page }) => page);
}

function shareOf(pairs: readonly string[], text: string): number {
  return pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}

function pairsOf(word: string): string[] {
  const signs = [...word].filter((sign) => /\p{Script=Han}|\d/u.test(sign));
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
}
