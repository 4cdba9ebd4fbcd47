import { bytesOf } from '../../document/source.ts';
import type { Source } from '../../document/types.ts';
import { cleanBook } from '../../workbook/clean-book.ts';
import { Uncomputed } from '../../workbook/raw-rows.ts';
import type { Plan } from './plan.ts';
import { Refusal } from './refusal.ts';

/** A workbook changed by a plan, written anew from the cells that are shown. */
export function changedBook(source: Source, { sheets, dropped, renamed, keepFooters }: Plan): Uint8Array {
  try {
    const bytes = cleanBook(bytesOf(source), { sheets, dropped, renamed, keepFooters });
    if (bytes) return bytes;
  } catch (error) {
    if (error instanceof Uncomputed)
      throw new Refusal('有的公式没有算出结果，不能自动改。请用 Excel 或 WPS 打开，保存一次再改');
    throw error;
  }
  throw new Refusal('没有看得见的表格，或有整页的图表，不能自动改。请取消隐藏、删去整页的图表再改');
}
