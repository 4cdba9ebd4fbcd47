import { element, fill } from '../client/dom.ts';
import { hashOf, holdsNumber, searchOf } from './address.ts';
import type { Hits, Search } from './engine.ts';
import { moveThrough } from './keys.ts';
import { remember, remembered } from './page.ts';
import { channelItems, resultItems, statusText } from './results.ts';

const PAUSE = 150;
// More do not fit on a screen.
const FIRST = 5;
const SOON = 1000;
// A request that was lost on the way is never answered.
const LOST = 30_000;

const form = element('search', HTMLFormElement);
const fields = {
  query: element('search-query', HTMLInputElement),
  township: element('search-township', HTMLSelectElement),
  village: element('search-village', HTMLSelectElement),
  category: element('search-category', HTMLSelectElement),
};
const status = element('search-status', HTMLElement);
const results = element('search-results', HTMLElement);
const nothing = element('search-nothing', HTMLElement);
const advice = element('search-advice', HTMLElement);
const channel = element('search-channel', HTMLElement);
const failed = element('search-failed', HTMLElement);
const button = element('search-button', HTMLButtonElement);
const own = element('search-own', HTMLAnchorElement);
const base = form.dataset.base ?? '/';

let waiting: ReturnType<typeof setTimeout> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let latest = 0;
let drawn = 0;
let started: Promise<ReturnType<typeof import('./engine.ts')['engine']>> | undefined;

element('search-fields', HTMLFieldSetElement).disabled = false;
moveThrough(fields.query, results);
void restore();

fields.query.addEventListener('focus', start, { once: true });
fields.query.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => run('replaceState'), PAUSE);
});
fields.township.addEventListener('change', async () => {
  remember(fields.township.value);
  await showVillages('');
  await run('pushState');
});
for (const filter of [fields.village, fields.category])
  filter.addEventListener('change', () => run('pushState'));
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  clearTimeout(timer);
  await run('pushState');
  // No name was looked for: what must be chosen first lies above, and what is said under it.
  if (!nothing.hidden && advice.hidden && results.childElementCount === 0) {
    form.scrollIntoView();
    return fields.township.focus({ preventScroll: true });
  }
  // Closes the keyboard of a phone, and the next Tab goes to the first result.
  results.focus({ preventScroll: true });
  // On a phone the results are below the form: the count comes to the top, and the first of them under it.
  if (status.getBoundingClientRect().top > innerHeight / 2) status.scrollIntoView();
});
addEventListener('popstate', restore);

/** The search engine is loaded when somebody begins to search. */
function start() {
  started ??= Promise.race([import('./engine.ts'), lost()]).then(({ engine }) => engine(base));
  started.catch(() => {
    started = undefined;
  });
  return started;
}

function lost(): Promise<never> {
  return new Promise((_, reject) => setTimeout(reject, LOST));
}

async function restore(): Promise<void> {
  const { query, township, village, category } = searchOf(location.hash);
  fields.query.value = query;
  choose(fields.township, township || remembered());
  choose(fields.category, category);
  await showVillages(village);
  if (query) await run();
  else show('', undefined);
}

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  if (select.selectedIndex < 0) select.value = '';
}

async function showVillages(chosen: string): Promise<void> {
  const { township, village } = fields;
  const of = township.value;
  const villages = of ? await villagesOf(of) : [];
  if (township.value !== of) return;
  const options = villages.map(({ id, name }) => new Option(name, id));
  fill(village, new Option('不限', ''), ...options);
  village.disabled = villages.length === 0;
  choose(village, chosen);
  showOwn();
}

/** Without a network the search itself will say so; the filter stays shut. */
async function villagesOf(id: string) {
  try {
    return await (await start()).villages(id);
  } catch {
    return [];
  }
}

async function run(history?: 'pushState' | 'replaceState'): Promise<void> {
  const turn = ++latest;
  const search = searched();
  showOwn();
  clearTimeout(waiting);
  waiting = setTimeout(showWaiting, SOON);
  const hits = search.query ? await hitsOf(search) : undefined;
  if (turn !== latest) return;
  clearTimeout(waiting);
  button.textContent = '查找';
  show(search.query, hits);
  if (history) afterPaint(() => keep(search, history));
}

/** On the button too: on a phone the status lies below what is in sight. */
function showWaiting(): void {
  button.textContent = status.textContent = '正在查找…';
}

function searched(): Search {
  const { query, township, village, category } = fields;
  return {
    query: query.value.trim(),
    township: township.value,
    village: village.value,
    category: category.value,
  };
}

function keep(search: Search, how: 'pushState' | 'replaceState'): void {
  const hash = search.query ? hashOf(search) : '';
  if (hash !== location.hash) history[how](null, '', hash || location.pathname);
}

/** Tried twice: a request may be lost, or the site built anew since this page was opened. */
async function hitsOf(search: Search): Promise<Hits | undefined> {
  for (let left = 2; left > 0; left--)
    try {
      return await (await start()).search(search);
    } catch {}
  return undefined;
}

function show(query: string, hits: Hits | undefined): void {
  failed.hidden = !query || hits !== undefined;
  nothing.hidden = !hits || hits.people.length + hits.pages.length > 0;
  // Without a township no name was looked for: nobody may think that he is on no list.
  const asked = (hits?.township ?? fields.township.value) !== '' || form.dataset.named === undefined;
  advice.hidden = !asked;
  channel.hidden = !hits?.channel;
  fill(channel, ...channelItems(hits?.channel ?? null));
  status.textContent = hits ? statusText(hits, asked) : '';
  if (!nothing.hidden && holdsNumber(query)) status.append('不用输证件号、手机号，输姓名就能查。');
  draw(hits ? resultItems(hits) : []);
}

/** The first screen at once, the rest when that has been painted: laying out thirty results takes a cheap phone long. */
function draw(items: HTMLElement[]): void {
  const turn = ++drawn;
  fill(results, ...items.slice(0, FIRST));
  if (items.length <= FIRST) return;
  afterPaint(() => {
    if (turn === drawn) results.append(...items.slice(FIRST));
  });
}

function afterPaint(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task));
}

/** The way to the page of the chosen place, where its lists are. */
function showOwn(): void {
  const { township, village } = fields;
  const [place] = (village.value ? village : township).selectedOptions;
  own.hidden = !township.value;
  own.href = `${base}townships/${township.value}/${village.value && `${village.value}/`}`;
  own.textContent = `进入${place?.text ?? ''}`;
}
