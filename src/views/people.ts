import type { Notice } from '../publication/publication.ts';
import type { Township } from '../publication/township.ts';
import { namesOf } from './names.ts';
import { noticesOf } from './places.ts';
import type { Site } from './publication.ts';
import { rowsOf } from './rows.ts';

/** A name in a village, and where it stands: on the newest notice of each category and stage. */
export type Person = { name: string; village: string | undefined; rows: { notice: Notice; row: number }[] };

/** The names of a township that stand on the web today. A history of a person is nobody's business. */
export function peopleOf(site: Site, township: Township): Person[] {
  const people = new Map<string, Person & { kinds: Map<string, Notice> }>();
  for (const notice of noticesOf(site, township)) {
    if (namesOf(notice, site) !== 'web') continue;
    const kind = `${notice.category} ${notice.stage}`;
    for (const { name, village, number } of rowsOf(notice, township)) {
      const key = `${village} ${name}`;
      const known = people.get(key);
      const person = known ?? { name, village, rows: [] as Person['rows'], kinds: new Map() };
      people.set(key, person);
      if ((person.kinds.get(kind) ?? notice) !== notice) continue;
      person.kinds.set(kind, notice);
      person.rows.push({ notice, row: number });
    }
  }
  return [...people.values()].map(({ kinds: _, ...person }) => person);
}

/** True when a name of the township stands on the web today. */
export function hasNames(site: Site, township: Township): boolean {
  return noticesOf(site, township).some(
    (notice) => namesOf(notice, site) === 'web' && rowsOf(notice, township).length > 0,
  );
}
