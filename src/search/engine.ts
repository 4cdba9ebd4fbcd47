import { find } from './match.ts';
import type { CountyShard, TownshipShard } from './shard.ts';

/** A person found: where the name stands, newest first. */
export type PersonHit = {
  name: string;
  village: string;
  places: { path: string; label: string }[];
};
export type PageHit = { kind: string; text: string; path: string; note: string };
export type Hits = { people: PersonHit[]; pages: PageHit[] };

type Person = PersonHit & { text: string; readings: string; place: { text: string; readings: string } };
type Page = PageHit & { readings: string };

const shards = new Map<string, Promise<unknown>>();

/** Searches the county's pages, and the names of a township when one is chosen. Each shard is loaded once. */
export async function search(base: string, township: string, query: string): Promise<Hits> {
  const [pages, people] = await Promise.all([pagesOf(base), township ? peopleOf(base, township) : []]);
  return { people: find(people, query), pages: find(pages, query) };
}

function pagesOf(base: string): Promise<Page[]> {
  return loaded(`${base}search/county.json`, ({ pages }: CountyShard) =>
    pages.map(([kind, text, readings, path, note]) => ({ kind, text, readings, path: base + path, note })),
  );
}

function peopleOf(base: string, township: string): Promise<Person[]> {
  return loaded(`${base}search/${township}.json`, ({ villages, notices, people }: TownshipShard) => {
    const places = villages.map(([text, readings]) => ({ text, readings }));
    return people.map(([name, readings, village, ...rows]) => {
      const place = places[village] ?? { text: '', readings: '' };
      return {
        name,
        text: name,
        readings,
        place,
        village: place.text,
        places: rows.map(([notice, row]) => {
          const [id = '', ...label] = notices[notice] ?? [];
          return { path: `${base}notices/${id}/#r${row}`, label: label.join(' · ') };
        }),
      };
    });
  });
}

function loaded<Stored, T>(url: string, read: (stored: Stored) => T): Promise<T> {
  const known = shards.get(url);
  if (known) return known as Promise<T>;
  const shard = fetch(url).then(async (response) => {
    if (!response.ok) throw new Error(url);
    return read(await response.json());
  });
  // A failed load may work the next time.
  shard.catch(() => shards.delete(url));
  shards.set(url, shard);
  return shard;
}
