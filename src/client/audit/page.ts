import { chosenBy } from '../../audit/sources.ts';
import { dayInChina } from '../../publication/china.ts';
import { desk } from '../desk.ts';
import { element } from '../dom.ts';
import { lists } from './lists.ts';
import type { Fetched, Request, Result } from './messages.ts';
import { hideResult, showResult } from './result.ts';

const content = element('audit-content', HTMLInputElement);
const day = element('audit-day', HTMLInputElement);
const fetcher = document.getElementById('audit-fetch') as HTMLButtonElement | null;
const form = element('audit', HTMLFormElement);
let site: Fetched | undefined;

day.value = form.dataset.asOf ?? dayInChina(Date.now());
desk<Result>({
  id: 'audit',
  verb: '核对',
  start: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  request,
  show: showResult,
  hide: hideResult,
});
fetcher?.addEventListener('click', fetchSite);

function request(): Request | string {
  const published = content.files?.length ? { files: [...content.files] } : site;
  if (!published) return `请先选公示内容的文件夹${fetcher ? '，或取回本网站公开的名单' : ''}。`;
  if (site === published && day.value < site.pack.asOf)
    return `本网站的内容截至 ${site.pack.asOf}，核对日期不能更早。`;
  return { chosen: chosenBy(filesIn), published, asOf: day.value };
}

function filesIn(name: string): File[] {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? [...(field.files ?? [])] : [];
}

async function fetchSite(): Promise<void> {
  const told = element('audit-fetched', HTMLElement);
  if (!fetcher || !form.dataset.pack) return;
  fetcher.disabled = true;
  try {
    site = await lists(form.dataset.pack, (done, all) => {
      told.textContent = `正在取回 ${done}/${all} 份名单…`;
    });
    told.textContent = `取回了 ${Object.keys(site.lists).length} 份名单，截至 ${site.pack.asOf}。`;
  } catch {
    told.textContent = '网络不通，没有取回。请稍后再试，或选公示内容的文件夹。';
  }
  fetcher.disabled = false;
}
