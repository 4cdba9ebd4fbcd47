import type { Hits } from './engine.ts';
import { resultItems, statusText } from './results.ts';

const TOWNSHIP = 'mingbang-township';
const PAUSE = 150;

const form = element('search', HTMLFormElement);
const township = element('search-township', HTMLSelectElement);
const input = element('search-query', HTMLInputElement);
const status = element('search-status', HTMLElement);
const results = element('search-results', HTMLElement);
const nothing = element('search-nothing', HTMLElement);
const failed = element('search-failed', HTMLElement);
const own = element('search-own', HTMLAnchorElement);
const base = form.dataset.base ?? '/';

let timer: ReturnType<typeof setTimeout> | undefined;
let latest = 0;

township.value = remembered();
if (township.selectedIndex < 0) township.value = '';
input.value = fromAddress();
element('search-fields', HTMLFieldSetElement).disabled = false;
showOwn();
if (input.value) void run();

input.addEventListener('focus', () => import('./engine.ts'), { once: true });
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(run, PAUSE);
});
township.addEventListener('change', () => {
  remember(township.value);
  showOwn();
  void run();
});
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  clearTimeout(timer);
  await run();
  // Closes the keyboard of a phone, and the next Tab goes to the first result.
  results.focus();
});
addEventListener('hashchange', () => {
  input.value = fromAddress();
  void run();
});

async function run(): Promise<void> {
  const turn = ++latest;
  const query = input.value.trim();
  // Only the part after # changes: it stays in the browser and reaches no server.
  history.replaceState(null, '', query ? `#q=${encodeURIComponent(query)}` : location.pathname);
  const hits = query ? await searched(query) : { people: [], pages: [] };
  if (turn === latest) show(query, hits);
}

async function searched(query: string): Promise<Hits | undefined> {
  try {
    const { search } = await import('./engine.ts');
    return await search(base, township.value, query);
  } catch {
    return undefined;
  }
}

function show(query: string, hits: Hits | undefined): void {
  failed.hidden = hits !== undefined;
  nothing.hidden = !query || !hits || hits.people.length + hits.pages.length > 0;
  status.textContent = query && hits ? statusText(hits, township.value !== '') : '';
  results.replaceChildren(...(hits ? resultItems(hits) : []));
}

function showOwn(): void {
  const chosen = township.selectedOptions[0];
  own.hidden = !township.value;
  own.href = `${base}townships/${township.value}/`;
  own.textContent = `进入${chosen?.text ?? ''}`;
}

function fromAddress(): string {
  const query = /^#q=(.*)$/.exec(location.hash)?.[1] ?? '';
  try {
    return decodeURIComponent(query);
  } catch {
    return '';
  }
}

// Some browsers inside apps refuse storage; the choice is then made each time.
function remembered(): string {
  try {
    return localStorage.getItem(TOWNSHIP) ?? '';
  } catch {
    return '';
  }
}

function remember(id: string): void {
  try {
    localStorage.setItem(TOWNSHIP, id);
  } catch {}
}

function element<T extends HTMLElement>(id: string, type: { new (): T }): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`no #${id}`);
  return found;
}
