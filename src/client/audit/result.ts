import { element } from '../dom.ts';
import type { Answer } from './messages.ts';

type Result = Extract<Answer, { total: number }>;

const TYPES: Record<string, string> = {
  json: 'application/json',
  html: 'text/html',
  yaml: 'application/yaml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const PURPOSES: Record<string, string> = {
  xlsx: '逐条整改、销号',
  html: '查看、打印',
  json: '给程序用',
  yaml: '可以公开的摘要',
};

const section = element('audit-result', HTMLElement);
let addresses: string[] = [];

export function hideResult(): void {
  section.hidden = true;
  for (const address of addresses) URL.revokeObjectURL(address);
  addresses = [];
}

export function showResult({ files, counts, total, open }: Result): void {
  element('audit-total', HTMLElement).textContent =
    total === 0 ? '没有发现线索。' : `发现线索 ${total} 条，请下载台账逐条核实。`;
  element('audit-files', HTMLElement).replaceChildren(...inOrder(files).map(downloadOf));
  const table = element('audit-counts', HTMLTableElement);
  table.hidden = total === 0;
  table.tBodies[0]?.replaceChildren(...counts.map(rowOf));
  const left = element('audit-open', HTMLElement);
  left.hidden = open.length === 0;
  left.querySelector('ul')?.replaceChildren(...open.map((text) => node('li', text.trim())));
  section.hidden = false;
  section.focus();
}

/** The ledger first: it is what staff work with. */
function inOrder(files: Result['files']): [string, string | Uint8Array][] {
  const order = Object.keys(PURPOSES);
  return [...files].sort(([a], [b]) => order.indexOf(endingOf(a)) - order.indexOf(endingOf(b)));
}

function downloadOf([path, content]: [string, string | Uint8Array]): HTMLElement {
  const ending = endingOf(path);
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type: TYPES[ending] ?? '' }));
  addresses.push(address);
  const link = document.createElement('a');
  link.href = address;
  link.download = path.replace('/', '-');
  link.textContent = `下载 ${link.download}`;
  const item = node('li', '');
  item.append(link, `　${PURPOSES[ending] ?? ''}`);
  return item;
}

function rowOf({ workList, title, count }: Result['counts'][number]): HTMLElement {
  const row = node('tr', '');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = workList;
  const number = node('td', `${count} 条`);
  number.className = 'amount';
  row.append(head, node('td', title), number);
  return row;
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function node(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
