import { FILES } from '../../src/audit/read/vocabulary.ts';

/** How messages of the audit call what it is given, and the option by which the command is given it; the page has fields. */
const OPTIONS = [
  ...Object.entries(FILES).map(([kind, label]) => [`「${label}」`, kind] as const),
  ['「以前的公示账本」', 'ledger'],
  ['表头对照文件', 'profile'],
  ['公示内容的文件夹 content', 'content'],
] as const;

/** A message of the audit with the option behind each of its files: `「一卡通发放记录」（--paid）第 1 个文件读不出来`. */
export function withOptions(message: string): string {
  return OPTIONS.reduce((text, [name, option]) => text.replaceAll(name, `${name}（--${option}）`), message);
}
