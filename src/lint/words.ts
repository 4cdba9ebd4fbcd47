/** The dictionary of the engine's own Unicode library, opened when it is first asked: most lists never do, and it takes 10 ms. */
let dictionary: Intl.Segmenter | undefined;

/** Cuts a text into words; old browsers have no dictionary, and take words for names. */
function segmentsOf(text: string): Intl.Segments | undefined {
  if (Intl.Segmenter) dictionary ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return dictionary?.segment(text);
}

/** Whether Chinese signs are one word of the language, as 安康, 毛巾 and 林地 are, by which children are called too. */
export function isWord(text: string): boolean {
  return [...(segmentsOf(text) ?? [])].length === 1;
}

/** So many signs tell what the first three words of a text are. */
const LOOKED_AT = 6;

/** The first three words of a text from a place on; none where words are not known. */
export function wordsFrom(text: string, place: number): string[] {
  const behind = segmentsOf(text.slice(place, place + LOOKED_AT));
  const found: string[] = [];
  for (let at = 0; found.length < 3; ) {
    const word = behind?.containing(at)?.segment;
    if (word === undefined) break;
    found.push(word);
    at += word.length;
  }
  return found;
}
