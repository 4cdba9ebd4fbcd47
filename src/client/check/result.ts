import { element, node } from '../dom.ts';
import { offer, withdraw } from '../downloads.ts';
import type { Found, Outcome } from './outcome.ts';

const section = element('check-result', HTMLElement);

export function hideResult(): void {
  section.hidden = true;
  withdraw();
}

/** @param rules the address of the pages of rules */
export function showResult(
  { good, verdict, counts, caveat, files, downloads, notes }: Outcome,
  rules: string,
): void {
  const told = element('check-verdict', HTMLElement);
  told.textContent = verdict;
  told.className = good ? 'good' : 'bad';
  element('check-counts', HTMLElement).textContent = counts;
  element('check-caveat', HTMLElement).textContent = caveat;
  offer(element('check-downloads', HTMLElement), downloads);
  // The report is always offered; of tables nothing is said where there are none.
  element('check-private', HTMLElement).hidden = downloads.length < 2;
  const left = element('check-notes', HTMLElement);
  left.hidden = notes.length === 0;
  left.querySelector('ul')?.replaceChildren(...notes.map((text) => node('li', text)));
  element('check-found', HTMLElement).replaceChildren(
    ...files.flatMap(({ path, found }) => [node('h3', path), ...found.map((one) => foundOf(one, rules))]),
  );
  section.hidden = false;
  section.focus();
}

/** What is wrong, where, and how to mend it. */
function foundOf({ severity, level, rule, title, repair, places }: Found, rules: string): HTMLElement {
  const block = node('div', '');
  block.className = `wrong ${severity}`;
  const head = node('h4', '');
  const link = document.createElement('a');
  link.href = `${rules}${rule}/`;
  // The result goes with this page.
  link.target = '_blank';
  link.textContent = title;
  head.append(node('b', level), ' ', link);
  const list = node('ul', '');
  list.append(...places.map((place) => node('li', place)));
  block.append(head, list, node('p', `怎么改：${repair}`));
  return block;
}
