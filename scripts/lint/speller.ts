import { createRequire } from 'node:module';
import { type Speller, spellerOf } from '../../src/lint/spelled.ts';

/** The dictionary is large and loaded only where a roster asks for it. */
export function speller(): Speller {
  return spellerOf(createRequire(import.meta.url)('pinyin-pro'));
}
