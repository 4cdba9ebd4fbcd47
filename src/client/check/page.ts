import { dayInChina } from '../../publication/china.ts';
import { desk } from '../desk.ts';
import { element } from '../dom.ts';
import type { Request } from './messages.ts';
import type { Outcome } from './outcome.ts';
import { hideResult, showResult } from './result.ts';

const files = element('check-files', HTMLInputElement);
const folder = element('check-folder', HTMLInputElement);
const roster = element('check-roster', HTMLInputElement);
const day = element('check-day', HTMLInputElement);
const form = element('check', HTMLFormElement);
let settings: Request['settings'] | undefined;

day.value = form.dataset.asOf ?? dayInChina(Date.now());
desk<Outcome>({
  id: 'check',
  verb: '检查',
  start: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  fetched: fetchSettings,
  request,
  show: (outcome) => showResult(outcome, form.dataset.rules ?? ''),
});

function request(): Request | string {
  hideResult();
  const chosen = [...(files.files ?? []), ...(folder.files ?? [])];
  if (chosen.length === 0) return '请先选要公布的文件，或者整个文件夹。';
  if (!settings) return '检查程序还没有准备好，请联网后稍等一下再试。';
  return { files: chosen, roster: [...(roster.files ?? [])], settings, asOf: day.value };
}

async function fetchSettings(): Promise<void> {
  if (settings) return;
  const response = await fetch(form.dataset.settings ?? '');
  if (!response.ok) throw new Error('not there');
  settings = (await response.json()) as Request['settings'];
}
