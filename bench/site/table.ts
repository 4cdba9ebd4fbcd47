import type { Result } from './measure.ts';
import { type Kind, kinds } from './queries.ts';

/** Results as a Markdown table. */
export function table(results: readonly Result[]): string {
  const names = Object.keys(kinds) as Kind[];
  const rows = results.map(({ county, way, firstPage, firstSearch, further, first, again, recall }) => [
    county,
    way,
    ...[firstPage, firstSearch, further].map((bytes) =>
      bytes ? `${kb(bytes.zipped)} / ${kb(bytes.plain)}` : '—',
    ),
    ...[first, again].map(({ p50, p95 }) => `${p50.toFixed(0)} / ${p95.toFixed(0)}`),
    ...names.map((kind) => share(recall.get(kind))),
  ]);
  const head = [
    '县',
    '检索',
    '首页 KB',
    '首次查找 KB',
    '再次查找 KB',
    '第一次问 p50 / p95 毫秒',
    '再问 p50 / p95 毫秒',
  ].concat(names.map((kind) => kinds[kind]));
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}

export function kb(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

function share(value: number | undefined): string {
  return value === undefined ? '—' : `${(value * 100).toFixed(1)}%`;
}
