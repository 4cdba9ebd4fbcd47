import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namesOf } from '../../src/views/names.ts';
import { theSite } from '../../src/views/publication.ts';
import { DIST } from './browser.ts';

const site = theSite();

describe('names', () => {
  const names = new Set(
    site.notices.flatMap((notice) => notice.recipients.flatMap(({ name }) => (name ? [name] : []))),
  );

  it('are in no address, title, description or tag', () => {
    for (const file of pages()) {
      const head = readFileSync(join(DIST, file), 'utf8').split('</head>')[0] ?? '';
      const told = `${file} ${head}`;
      expect([...names].filter((name) => name.length > 2 && told.includes(name))).toEqual([]);
    }
  });

  it('are gone from tombstones, and pages that have names ask not to be indexed', () => {
    for (const notice of site.notices) {
      const html = readFileSync(join(DIST, 'notices', notice.id, 'index.html'), 'utf8');
      const shown = /<th class="name"/.test(html.split('<tbody')[1] ?? '');
      expect([notice.id, shown]).toEqual([notice.id, namesOf(notice, site) === 'web' && !notice.zero]);
      expect(html.includes('content="noindex"')).toBe(shown);
    }
  });
});

function pages(): string[] {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
}
