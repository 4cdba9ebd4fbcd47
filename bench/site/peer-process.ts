import { writeFileSync } from 'node:fs';
import { closeBrowser } from './browser.ts';
import { countyOf, queriesFor } from './counties.ts';
import { minisearch } from './minisearch.ts';
import { pagefind } from './pagefind.ts';

// node peer-process.ts PEER RECIPIENTS FOLDER OUT: measures a peer, and writes its result as JSON.
const [peer, recipients, folder = '', out = ''] = process.argv.slice(2);
const county = countyOf(Number(recipients));
const way = peer === 'Pagefind' ? pagefind : minisearch;
try {
  const { recall, ...result } = await way(county, folder, queriesFor(county));
  writeFileSync(out, JSON.stringify({ ...result, recall: [...recall] }));
} finally {
  await closeBrowser();
}
