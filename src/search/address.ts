import type { Search } from './engine.ts';

/*
 * A search as the part of an address after #: it can be shared and kept, and browsers send it to no server, so that no
 * name gets into a log.
 */
const KEYS = { query: 'q', township: 't', village: 'v', category: 'c' } as const;

export function searchOf(hash: string): Search {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const part = (key: keyof Search) => parts.get(KEYS[key]) ?? '';
  return {
    query: part('query'),
    township: part('township'),
    village: part('village'),
    category: part('category'),
  };
}

/** Whether somebody's number was typed by mistake: a day, an amount and a local telephone have fewer digits. */
export function holdsNumber(query: string): boolean {
  return query.normalize('NFKC').replace(/\D/g, '').length > 8;
}

/** `''` when nothing is looked for, or what should be in no address and no history. */
export function hashOf(search: Search): string {
  if (holdsNumber(search.query)) return '';
  const parts = Object.entries(KEYS).flatMap(([key, short]) => {
    const value = search[key as keyof Search];
    return value ? [`${short}=${encodeURIComponent(value)}`] : [];
  });
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}
