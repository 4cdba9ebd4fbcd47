import type { Day } from '../publication/dates.ts';
import { HINTS } from './evidence/index.ts';
import { namedMinors } from './evidence/named.ts';
import type { MinorFinder } from './minors.ts';
import type { FindNames } from './safe.ts';

/**
 * Finds what may name a minor in the name of a file, a folder or a sheet. More generous than the findings: a name masked
 * for nothing does no harm, one repeated does.
 */
export function secretNames(minors: MinorFinder, asOf: Day): FindNames {
  return (text) => [
    ...minors.all(text),
    ...minors.spelled(text),
    ...(HINTS.pattern.test(text) ? namedMinors(text, asOf) : []),
  ];
}
