import { dayInChina } from '../../publication/china.ts';
import type { SettingsPack } from '../../views/settings-pack.ts';
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
let settings: SettingsPack | undefined;

day.value = form.dataset.asOf ?? dayInChina(Date.now());
desk<Outcome>({
  id: 'check',
  verb: '检查',
  start: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  fetched: fetchSettings,
  request,
  show: (outcome) => showResult(outcome, form.dataset.rules ?? ''),
  hide: hideResult,
});

function request(): Request | string {
  const chosen = [...(files.files ?? []), ...(folder.files ?? [])];
  if (!settings || chosen.length === 0) return '请先选要公布的文件，或者整个文件夹。';
  return { files: chosen, roster: [...(roster.files ?? [])], settings: settings.files, asOf: day.value };
}

async function fetchSettings(): Promise<void> {
  if (settings) return;
  const response = await fetch(form.dataset.settings ?? '');
  if (!response.ok) throw new Error('not there');
  settings = (await response.json()) as SettingsPack;
  element('check-settings', HTMLElement).textContent = `按本网站 ${settings.asOf} 的标准和村名检查。`;
}
