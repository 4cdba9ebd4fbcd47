import { expect, test } from 'vitest';
import { sourceOf } from '../../src/document/source.ts';
import { readRoster } from '../../src/lint/roster.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { lint } from '../../src/lint/run.ts';
import { AS_OF, contentOf } from '../fixtures/county.ts';
import { secretsFor } from '../fixtures/secrets.ts';

test.each([
  ['名单.已改.xlsx.part', 'unfinished'],
  ['3F2A90BC.tmp', 'unfinished'],
  ['~$名单.xlsx', 'lock'],
  ['Thumbs.db', 'system'],
])('what a program left behind is called so, and is to be deleted: %s', (name, message) => {
  const files = contentOf({ more: { [`policies/${name}`]: '冉' } }, secretsFor(3));
  const sources = [...files].map(([path, content]) => sourceOf(path, content));
  const { findings } = lint({ sources, stage: 'content', asOf: AS_OF, roster: readRoster([], AS_OF) }, rules);
  const own = [...findings].filter(({ path }) => path.endsWith(name));
  expect(own.map((finding) => finding.message)).toEqual([message]);
});
