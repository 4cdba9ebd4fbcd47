/** The dictionary of the engine's own Unicode library; old browsers have none, and take words for names. */
const words = Intl.Segmenter && new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether Chinese signs are one word of the language, as 安康, 毛巾 and 林地 are, by which children are called too. */
export function isWord(text: string): boolean {
  return words !== undefined && [...words.segment(text)].length === 1;
}

/** So many signs tell what the first three words of a text are. */
const LOOKED_AT = 6;

/** The first three words of a text from a place on; none where words are not known. */
export function wordsFrom(text: string, place: number): string[] {
  const behind = words?.segment(text.slice(place, place + LOOKED_AT));
  const found: string[] = [];
  for (let at = 0; found.length < 3; ) {
    const word = behind?.containing(at)?.segment;
    if (word === undefined) break;
    found.push(word);
    at += word.length;
  }
  return found;
}
