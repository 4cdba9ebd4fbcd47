import type { Table } from '../../document/types.ts';
import type { Known } from '../prepare.ts';
import { safeSheet } from '../safe.ts';

/** Whether a sheet's name may hold a number of a person or the name of a minor: whether no report would repeat it. */
export function isSecretName({ name, index }: Table, { secrets }: Known): boolean {
  return safeSheet(name, index, secrets) !== name;
}

/**
 * New names, by number, for the sheets that may not keep theirs: their place in the copy. Nothing in a copy refers to a
 * sheet by its name, since formulas, links and defined names do not come along.
 */
export function newSheetNames(tables: readonly Table[], secret: readonly Table[]): Map<number, string> {
  const shown = tables.filter(({ hidden }) => !hidden);
  const taken = new Set(tables.map(({ name }) => name));
  return new Map(
    secret
      .filter(({ hidden }) => !hidden)
      .map((table) => {
        let name = `第${shown.indexOf(table) + 1}张表`;
        while (taken.has(name)) name += '_';
        return [table.index, name];
      }),
  );
}
