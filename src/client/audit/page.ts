import { chosenBy } from '../../audit/sources.ts';
import { dayInChina } from '../../publication/china.ts';
import type { AuditPack } from '../../views/audit-pack.ts';
import { element } from '../dom.ts';
import { lists } from './lists.ts';
import type { Answer, Request } from './messages.ts';
import { hideResult, showResult } from './result.ts';

const form = element('audit', HTMLFormElement);
const content = element('audit-content', HTMLInputElement);
const day = element('audit-day', HTMLInputElement);
const status = element('audit-status', HTMLElement);
const refused = element('audit-refused', HTMLElement);
const submit = form.querySelector<HTMLButtonElement>('[type=submit]');
const fetcher = document.getElementById('audit-fetch') as HTMLButtonElement | null;

let worker: Worker | undefined;
let site: { pack: AuditPack; lists: Record<string, string> } | undefined;

busy(false, '');
day.value = form.dataset.asOf ?? dayInChina(Date.now());
// The engine is fetched when somebody begins, before files are chosen: from then on the network may be cut.
for (const type of ['pointerover', 'focusin', 'dragover'])
  form.addEventListener(type, prepare, { once: true });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  run();
});
fetcher?.addEventListener('click', fetchSite);

function prepare(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => answer(data));
  worker.addEventListener('error', () => {
    worker = undefined;
    refuse('核对程序没有载入，请联网后刷新这一页再试。');
  });
  return worker;
}

function run(): void {
  const published = content.files?.length ? { files: [...content.files] } : site;
  hideResult();
  refused.hidden = true;
  if (!published) {
    refuse(`请先选公示内容的文件夹${fetcher ? '，或取回本网站公开的名单' : ''}。`);
    return;
  }
  if (site === published && day.value < site.pack.asOf) {
    refuse(`本网站的内容截至 ${site.pack.asOf}，核对日期不能更早。`);
    return;
  }
  busy(true, '正在核对，数据多的要几分钟，请不要关闭这一页。');
  const request: Request = { chosen: chosenBy(filesIn), published, asOf: day.value };
  prepare().postMessage(request);
}

function filesIn(name: string): File[] {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? [...(field.files ?? [])] : [];
}

function answer(data: Answer): void {
  if ('ready' in data) {
    if (!submit?.disabled) status.textContent = '核对程序已经在这台电脑上准备好，现在断网也能核对。';
    return;
  }
  busy(false, '');
  if ('refused' in data) refuse(data.refused);
  else showResult(data);
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

function busy(is: boolean, text: string): void {
  if (submit) submit.disabled = is;
  status.textContent = text;
}

function refuse(text: string): void {
  busy(false, '');
  refused.textContent = text;
  refused.hidden = false;
}
