import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { headersFor } from './site/server.ts';

// tests/site runs the site with the headers of _headers; here the other hosts are held to the same.
it.each(['nginx.conf', 'Caddyfile', 'htaccess'])(
  'deploy/%s sets the same headers as deploy/_headers',
  (file) => {
    const text = readFileSync(`deploy/${file}`, 'utf8');
    const paths = ['/', '/assets/x.css', '/search/x.json', '/notices/x/list.csv'];
    const wanted = new Set(
      paths.flatMap((path) => Object.entries(headersFor(path)).map(([name, value]) => `${name} "${value}"`)),
    );
    expect(wanted.size).toBe(8);
    // Quotes are only needed around values with spaces.
    const plain = text.replaceAll('"', '');
    expect([...wanted].filter((header) => !plain.includes(header.replaceAll('"', '')))).toEqual([]);
  },
);

it('lists and search indexes are not to be indexed, assets may be kept, pages not', () => {
  expect(headersFor('/notices/lianhe-2025-09-dibao-payment/list.csv')).toMatchObject({
    'X-Robots-Tag': 'noindex',
  });
  expect(headersFor('/search/lianhe.json')).toMatchObject({ 'X-Robots-Tag': 'noindex' });
  expect(headersFor('/assets/a.js')['Cache-Control']).toContain('immutable');
  expect(headersFor('/notices/x/')['Cache-Control']).toBe('no-cache');
});
