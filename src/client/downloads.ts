import { node } from './dom.ts';

const TYPES: Record<string, string> = {
  json: 'application/json',
  html: 'text/html',
  yaml: 'application/yaml',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file that was made on this computer, and what it is for. */
export type Download = { name: string; purpose: string; content: string | Uint8Array };

let addresses: string[] = [];

/** Offers files in a list, in place of those before. */
export function offer(list: HTMLElement, files: readonly Download[]): void {
  withdraw();
  list.replaceChildren(...files.map(itemOf));
}

/** Gives up what was offered, and its memory. */
export function withdraw(): void {
  for (const address of addresses) URL.revokeObjectURL(address);
  addresses = [];
}

function itemOf({ name, purpose, content }: Download): HTMLElement {
  const type = TYPES[endingOf(name)] ?? '';
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  addresses.push(address);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.textContent = `下载 ${name}`;
  const item = node('li', '');
  item.append(link, `　${purpose}`);
  return item;
}

/** What stands behind the last dot of a name. */
export function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
