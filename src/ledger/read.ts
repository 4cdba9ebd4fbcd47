import { type Ledger, ledgerSchema } from './chain.ts';

/**
 * Reads a copy of ledger.json.
 * @returns the ledger, or in Chinese what is wrong with the text; nothing of the text is repeated
 */
export function readLedger(text: string): Ledger | string {
  const value = jsonIn(text);
  if (value === undefined) return '不是 JSON 文件，可能没有下载完整，或存成了网页';
  const parsed = ledgerSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [, index] = parsed.error.issues[0]?.path ?? [];
  const where = typeof index === 'number' ? `第 ${index + 1} 条写法不对，可能被人改过` : '没有账本应有的内容';
  return `不是明榜的公示账本（ledger.json）：${where}`;
}

/** What a JSON text says, also one that an editor saved with a byte order mark; `undefined` when it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
