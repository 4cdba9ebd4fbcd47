const [LINE_FEED, RETURN, QUOTE] = [0x0a, 0x0d, 0x22];
const WORD = 4;

/**
 * How many rows of a CSV end in bytes that begin with a row: at a line feed, or a return without one,
 * outside of quotes. `undefined` where a quote is still open, or text stands behind a closing one.
 */
export function rowsEndingIn(blocks: Iterable<Uint8Array>, delimiter: string): number | undefined {
  const parting = delimiter.charCodeAt(0);
  let rows = 0;
  let last = LINE_FEED;
  let isOpen = false;
  let isClosing = false;
  for (const block of blocks) {
    const words = wordsOf(block);
    for (let i = 0; i < block.length; i++) {
      if (i % WORD === 0 && !isClosing) {
        let word = i / WORD;
        while (word < words.length && hasNoSign(words[word] as number)) word++;
        i = word * WORD;
        if (i >= block.length) break;
      }
      const byte = block[i] as number;
      // What lists are full of is above these.
      if (byte > QUOTE && !isClosing) continue;
      const before = i > 0 ? (block[i - 1] as number) : last;
      const isEnd = byte === LINE_FEED || byte === RETURN;
      if (isClosing) {
        isClosing = false;
        // It stands twice, for one of the text.
        if (byte === QUOTE) continue;
        if (!isEnd && byte !== parting) return undefined;
        isOpen = false;
      }
      if (isEnd) {
        if (!isOpen && (byte === RETURN || before !== RETURN)) rows++;
      } else if (byte === QUOTE) {
        if (isOpen) isClosing = true;
        else isOpen = before === parting || before === LINE_FEED || before === RETURN;
      }
    }
    last = block.at(-1) ?? last;
  }
  return isOpen ? undefined : rows;
}

/** The bytes of a block in words of four, none where it does not stand at a place for words. */
function wordsOf(block: Uint8Array): Int32Array {
  if (block.byteOffset % WORD !== 0) return new Int32Array(0);
  return new Int32Array(block.buffer, block.byteOffset, Math.floor(block.length / WORD));
}

/** Whether each byte of a word is above the quote. */
function hasNoSign(word: number): boolean {
  return ((word - 0x23232323) & ~word & 0x80808080) === 0;
}
