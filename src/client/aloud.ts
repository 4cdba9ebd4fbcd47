/** Reads the main part of the page aloud, one heading, paragraph or table row at a time, in the browser's own voice. */
const BLOCKS = 'tr, h1, h2, h3, h4, p, li, dt, dd, caption, summary, div, section, main';
const LEFT_OUT = 'form, script, noscript, svg, .jump, .tools, [data-unspoken]';
/** Chromium goes silent in the middle of a long utterance. */
const LONGEST = 120;

type Piece = { element: Element; text: string };

let turn = 0;

/** Speaks from the top of the page until its end or `stop`; `ended` is told when nothing is left to say. */
export function speak(ended: () => void): void {
  const own = ++turn;
  const main = document.querySelector('main');
  const pieces = main ? piecesOf(main) : [];
  const next = (index: number): void => {
    if (own !== turn) return;
    const piece = pieces[index];
    mark(piece?.element);
    if (!piece) {
      ended();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(piece.text);
    utterance.lang = 'zh-CN';
    utterance.rate = 0.9;
    utterance.onend = () => next(index + 1);
    utterance.onerror = () => {
      if (own !== turn) return;
      stop();
      ended();
    };
    speechSynthesis.speak(utterance);
  };
  speechSynthesis.cancel();
  next(0);
}

export function stop(): void {
  turn++;
  mark(undefined);
  speechSynthesis.cancel();
}

/** What can be seen, in the order of the page, each text with its block; long ones cut at their punctuation. */
function piecesOf(main: Element): Piece[] {
  const pieces: Piece[] = [];
  let cell: Element | null = null;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent?.replace(/\s+/g, ' ').trim();
    const element = parent?.closest(BLOCKS);
    if (!parent || !text || !element || parent.closest(LEFT_OUT) || !isShown(parent)) continue;
    const own = parent.closest<HTMLElement>('th, td');
    const said = own && own !== cell ? labelled(own, text) : text;
    const last = pieces[pieces.length - 1];
    if (last?.element === element) last.text += `${own === cell ? '' : '，'}${said}`;
    else pieces.push({ element, text: said });
    cell = own;
  }
  return pieces.flatMap(({ element, text }) => sentences(text).map((part) => ({ element, text: part })));
}

/** A cell with the header and the unit that a phone shows beside it. */
function labelled({ dataset }: HTMLElement, text: string): string {
  return `${dataset.label ?? ''}${text}${dataset.unit ?? ''}`;
}

function isShown(element: Element): boolean {
  return element.checkVisibility?.() ?? true;
}

function sentences(text: string): string[] {
  const parts: string[] = [];
  for (const sentence of text.match(/[^。！？；]+[。！？；]?/g) ?? []) {
    const last = parts[parts.length - 1];
    if (last !== undefined && last.length + sentence.length <= LONGEST) parts[parts.length - 1] += sentence;
    else parts.push(sentence);
  }
  return parts;
}

function mark(element: Element | undefined): void {
  document.querySelector('.spoken')?.classList.remove('spoken');
  element?.classList.add('spoken');
  element?.scrollIntoView({ block: 'nearest' });
}
