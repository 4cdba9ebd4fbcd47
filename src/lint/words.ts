/** The dictionary of the engine's own Unicode library; old browsers have none, and take words for names. */
const words = Intl.Segmenter && new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether Chinese signs are one word of the language, as 安康, 毛巾 and 林地 are, by which children are called too. */
export function isWord(text: string): boolean {
  return words !== undefined && [...words.segment(text)].length === 1;
}
