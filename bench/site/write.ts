import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gb2312 } from '../../src/search/hanzi.ts';
import { hanziFileWith } from '../../src/search/hanzi-file.ts';
import { countyShard, townshipShards } from '../../src/search/shards.ts';
import { variantsFile } from '../../src/search/variants.ts';
import { demoFiles } from './content.ts';
import type { County } from './county.ts';
import { SIGNS } from './names.ts';

/** Builds the site of the demo county with Astro, as it is. */
export function writeDemo(folder: string): string {
  return astro('content', join(folder, 'demo'));
}

/**
 * Builds a generated county's site with Astro: its places, and the whole lists of its first township; the search files
 * of all townships are then written by the functions that the site uses.
 */
export function writeGenerated(county: County, folder: string): string {
  const content = join(folder, `content-${county.recipients}`);
  cpSync('content', content, {
    recursive: true,
    filter: (path) => !path.includes('townships'),
  });
  const put = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  for (const [path, text] of demoFiles(county)) put(join(content, path), text);
  const dist = astro(content, join(folder, `dist-${county.recipients}`));
  const search = join(dist, 'search');
  rmSync(search, { recursive: true, force: true });
  const usual = new Set(gb2312());
  const rare = SIGNS.filter((sign) => !usual.has(sign)).sort();
  const json = (name: string, value: unknown) => put(join(search, `${name}.json`), JSON.stringify(value));
  json('hanzi', hanziFileWith(rare));
  json('variants', variantsFile());
  json('county', countyShard(county.outline, []));
  for (const township of county.outline.townships) {
    const { shard, leaves } = townshipShards(county.siteOf(township.id), township);
    json(`${township.id}/index`, shard);
    for (const [number, leaf] of leaves.entries()) json(`${township.id}/${number}`, leaf);
  }
  return dist;
}

function astro(content: string, out: string): string {
  const { status, stderr } = spawnSync('node_modules/.bin/astro', ['build', '--silent'], {
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      MINGBANG_CONTENT: content,
      MINGBANG_BASE: '/',
      MINGBANG_OUT: out,
    },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`astro build: ${stderr}`);
  return out;
}
