import type { Hits, PageHit, PersonHit } from './engine.ts';

const MOST_PEOPLE = 30;
const MOST_PAGES = 10;

/** The count that a screen reader announces. */
export function statusText({ people, pages }: Hits, withNames: boolean): string {
  const found = [people.length && `${people.length} 人`, pages.length && `${pages.length} 个页面`].filter(
    Boolean,
  );
  const count = found.length > 0 ? `找到 ${found.join('、')}。` : '没有找到。';
  const cut = people.length > MOST_PEOPLE ? `先列出 ${MOST_PEOPLE} 人，请再多输几个字。` : '';
  return count + cut + (withNames ? '' : '要查姓名，请先选乡镇。');
}

/** The hits as list items; everything is set as text, never as markup. */
export function resultItems({ people, pages }: Hits): HTMLElement[] {
  return [...people.slice(0, MOST_PEOPLE).map(personItem), ...pages.slice(0, MOST_PAGES).map(pageItem)];
}

function personItem({ name, village, places }: PersonHit): HTMLElement {
  const links = places.map(({ path, label }) => link(path, label, `${name}，${village}，${label}`));
  return make('li', 'person', make('p', 'who', make('b', '', name), make('span', '', village)), ...links);
}

function pageItem({ kind, text, path, note }: PageHit): HTMLElement {
  const meta = [kind, note].filter(Boolean).join(' · ');
  return make('li', 'page', link(path, text), make('p', 'meta', meta));
}

function link(href: string, text: string, label?: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  if (label) anchor.setAttribute('aria-label', label);
  return anchor;
}

function make(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}
