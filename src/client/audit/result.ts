import { element, node } from '../dom.ts';
import { type Download, endingOf, offer, withdraw } from '../downloads.ts';
import type { Result } from './messages.ts';

const PURPOSES: Record<string, string> = {
  xlsx: '逐条整改、销号',
  html: '查看、打印',
  json: '给程序用',
  yaml: '可以公开的摘要',
};

const section = element('audit-result', HTMLElement);

export function hideResult(): void {
  section.hidden = true;
  withdraw();
}

export function showResult({ files, counts, total, open }: Result): void {
  element('audit-total', HTMLElement).textContent =
    total === 0 ? '没有发现线索。' : `发现线索 ${total} 条，请下载台账逐条核实。`;
  offer(element('audit-files', HTMLElement), inOrder(files));
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
function inOrder(files: Result['files']): Download[] {
  const order = Object.keys(PURPOSES);
  return [...files]
    .map(([path, content]) => {
      const name = path.replace('/', '-');
      return { name, purpose: PURPOSES[endingOf(name)] ?? '', content };
    })
    .sort((a, b) => order.indexOf(endingOf(a.name)) - order.indexOf(endingOf(b.name)));
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
