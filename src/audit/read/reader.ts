import type { Source } from '../../document/types.ts';
import type { Day } from '../../publication/dates.ts';
import type { Published } from '../published.ts';
import type { Sources } from '../sources.ts';
import type { ReadingDesk } from './desk.ts';
import { type ListedRow, publishedRows } from './lists.ts';
import { type PaidRow, paidRows } from './paid-rows.ts';

/**
 * Who reads the long files, each once, row by row and in order: the payments, then the lists. What cannot be read is told
 * before the row is given, and a list that was read to its end is added up in its notice.
 */
export type Reader = {
  paid(): Iterable<PaidRow>;
  list(published: Published, list: Source): Iterable<ListedRow>;
};

/** Reads them where the rows are wanted, when they are wanted. */
export function readHere({ paid }: Sources, asOf: Day, desk: ReadingDesk): Reader {
  return {
    paid: () => paidRows(paid, asOf, desk),
    list: (published, list) => publishedRows(published, list, desk),
  };
}
