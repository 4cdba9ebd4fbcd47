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

/** `''` when nothing is looked for. */
export function hashOf(search: Search): string {
  const parts = Object.entries(KEYS).flatMap(([key, short]) => {
    const value = search[key as keyof Search];
    return value ? [`${short}=${encodeURIComponent(value)}`] : [];
  });
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}
