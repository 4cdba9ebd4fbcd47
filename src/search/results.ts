import type { Hits, PersonHit } from './engine.ts';

const MOST_PEOPLE = 30;
const MOST_PAGES = 10;

/** The count that a screen reader announces. */
export function statusText({ people, alike, cut, pages, others, near }: Hits, withNames: boolean): string {
  const met = people.length - alike;
  const found = [
    met && `${met} 人`,
    alike && `读音相近的 ${alike} 人`,
    pages.length && `${pages.length} 个页面${pages.length > MOST_PAGES ? `，先列出 ${MOST_PAGES} 个` : ''}`,
  ].filter(Boolean);
  // Nobody of that name is what must be said first.
  const heard = alike && !met ? '没有这个名字，找到' : '找到 ';
  const nothing = withNames ? '没有找到。' : '没有找到这样的村或公示。';
  const count =
    others.length > 0
      ? `没有完全一样的，找到相近的 ${others.length} 人。`
      : found.length > 0
        ? `${heard}${found.join('、')}。`
        : `${nothing}${near.length > 0 ? '您要找的可能是下面这些。' : ''}`;
  const more = cut || people.length > MOST_PEOPLE ? `相近的姓名太多，先列出一部分，请再多输一个字。` : '';
  return count + more + (withNames ? '' : '姓名还没有查，请先在上面选乡镇。');
}

/** The hits as list items; everything is set as text, never as markup. */
export function resultItems({ people, alike, pages, others, near }: Hits): HTMLElement[] {
  const met = people.length - alike;
  return [
    ...people.slice(0, MOST_PEOPLE).map((person, index) => personItem(person, index >= met)),
    ...others.slice(0, MOST_PEOPLE).map((person) => personItem(person, false)),
    ...[...pages, ...near].slice(0, MOST_PAGES).map(pageItem),
  ];
}

function personItem({ name, village, rows }: PersonHit, alike: boolean): HTMLElement {
  const who = make('p', 'who', make('b', '', name), make('span', '', village));
  if (alike) who.append(make('span', 'tag', '读音相近'));
  const links = rows.map(({ notice: { path, label, standing }, row }) => {
    const anchor = link(`${path}#r${row}`, label, `${name}，${village}，${label}，${standing}`);
    anchor.append(make('span', 'tag', standing));
    return anchor;
  });
  return make('li', 'person', who, ...links);
}

function pageItem(page: Hits['pages'][number]): HTMLElement {
  const meta = 'kind' in page ? [page.kind, page.note] : ['公示', page.label, page.standing];
  // A telephone stays on one line.
  const parts = page.title.split(/(\d+-\d+)/);
  const anchor = link(page.path, '');
  anchor.append(...parts.map((part, at) => (at % 2 === 1 ? make('span', 'whole', part) : part)));
  return make('li', 'page', anchor, make('p', 'meta', meta.filter(Boolean).join(' · ')));
}

/** A telephone of the chosen township. */
export function channelItems(channel: Hits['channel']): Node[] {
  if (!channel) return [];
  const [name, telephone, number] = channel;
  const call = link(`tel:${number}`, telephone, `拨打${name} ${telephone}`);
  call.className = 'tel';
  return [document.createTextNode(`${name} `), call, document.createTextNode(' 或')];
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
