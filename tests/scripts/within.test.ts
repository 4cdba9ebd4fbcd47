import { expect, test } from 'vitest';
import { isWithin } from '../../scripts/shared/within.ts';

test.each([
  ['content', 'content', true],
  ['content/site', 'content', true],
  ['content/..site', 'content', true],
  ['.', 'content', false],
  ['content-site', 'content', false],
  ['../content', 'content', false],
])('%s within %s: %s', (path, folder, within) => expect(isWithin(path, folder)).toBe(within));
