import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderSources } from '../../src/document/folder.ts';
import { readDocument } from '../../src/document/read.ts';
import { breakOf, chained, type Entry, FIXED, type Ledger, ledgerSchema } from '../../src/ledger/chain.ts';
import { compareLedgers, isSound } from '../../src/ledger/compare.ts';
import { hashOf, shortHash } from '../../src/ledger/hash.ts';
import { detect } from '../../src/lint/detect/index.ts';
import { type Publication, publicationOf } from '../../src/publication/publication.ts';
import { ledgerOf } from '../../src/views/ledger.ts';
import { siteOn } from '../../src/views/publication.ts';
import { siteOf, type Wish } from '../site/fixture.ts';

const KEY = 'k'.repeat(40);
const ROWS = ['冉光荣,龙池村,2,660,1200', '覃大明,中心村,1,660,500.5'];
const NOTICES: Wish['notices'] = {
  '2025-08-dibao-payment': { yaml: { published: '2025-09-10', period: '2025-08' }, rows: ROWS },
  '2025-09-dibao-payment': { yaml: { published: '2025-10-08' }, rows: ROWS },
  '2025-10-dibao-review': { yaml: { published: '2025-10-10', stage: 'review' }, rows: ROWS },
};

function ledger(wish: Partial<Wish> = {}): Ledger {
  return ledgerOf(siteOf({ hashKey: KEY, notices: NOTICES, ...wish }));
}

function withRows(rows: string[], wish: Partial<Wish> = {}): Ledger {
  return ledger({
    notices: { ...NOTICES, '2025-09-dibao-payment': { yaml: { published: '2025-10-08' }, rows } },
    ...wish,
  });
}

const hashes = ({ entries }: Ledger) => entries.map(({ hash }) => hash);
const chains = ({ entries }: Ledger) => entries.map(({ chain }) => chain);
/** Entries chained anew, as somebody would who wants his changes to go unseen. */
const rechained = (whole: Ledger, change: (entries: Entry[]) => Entry[]): Ledger => ({
  ...whole,
  entries: chained(change(structuredClone(whole.entries)).map(({ previous: _, chain: __, ...rest }) => rest)),
});

describe('a hash', () => {
  const name = fc
    .constantFrom(...'冉覃田向彭罗谢杨')
    .chain((surname) => fc.constantFrom('光荣', '大明', '永芳', '福').map((given) => surname + given));
  const row = fc.record({
    name,
    village: fc.constantFrom('龙池村', '中心村'),
    persons: fc.integer({ min: 1, max: 9 }),
    standard: fc.constantFrom(630, 660),
    amount: fc.integer({ min: 1, max: 500_000 }).map((fen) => (fen / 100).toFixed(2)),
  });
  const text = (rows: object[]) => rows.map((cells) => Object.values(cells).join(','));

  it('changes, and every later link with it, with any change of any row', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        row,
        (rows, at, which, other) => {
          const index = at % rows.length;
          const field = (Object.keys(other) as (keyof typeof other)[])[which % 5] ?? 'name';
          const changed = rows.map((cells, i) => (i === index ? { ...cells, [field]: other[field] } : cells));
          fc.pre(JSON.stringify(changed) !== JSON.stringify(rows));
          const [before, after] = [withRows(text(rows)), withRows(text(changed))];
          expect(chains(after)[0]).toBe(chains(before)[0]);
          expect(chains(after)[1]).not.toBe(chains(before)[1]);
          expect(chains(after)[2]).not.toBe(chains(before)[2]);
          const found = compareLedgers(before, after);
          expect(found.changed.map(({ before: { id }, fields }) => [id, fields.includes('hash')])).toEqual([
            ['lianhe-2025-09-dibao-payment', true],
          ]);
          expect(isSound(found)).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('changes when a row is added, taken out or moved', () => {
    const [first = '', second = ''] = ROWS;
    const all = [[first], [first, second], [second, first], [first, second, second]].map(
      (rows) => hashes(withRows(rows))[1],
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it('stays when the same list is written in another way', () => {
    const written = ['冉　光荣 ,龙池,２人,"660.00","1,200元"', '覃大明,中心村,1,¥660,500.50'];
    expect(hashes(withRows(written))).toEqual(hashes(ledger()));
    // U+F90A is a compatibility form whose NFC is 金.
    expect(hashes(withRows(['\uF90A光荣,龙池村,2,660,1200']))).toEqual(
      hashes(withRows(['金光荣,龙池村,2,660,1200'])),
    );
  });

  it.each([
    ['title', { title: '联合乡2025年9月低保发放公示（一）' }],
    ['document', { document: '联府公〔2025〕30号' }],
    ['closes', { closes: '2025-10-20' }],
    ['period', { period: '2025-08' }],
    ['minors', { withheldMinors: { persons: 3 } }],
  ])('changes with the %s', (_, yaml) => {
    const folder = '2025-09-dibao-payment';
    const changed = { ...NOTICES, [folder]: { yaml: { published: '2025-10-08', ...yaml }, rows: ROWS } };
    expect(hashes(ledger({ notices: changed }))[1]).not.toBe(hashes(ledger())[1]);
  });

  it('does not tell one withheld minor from two', () => {
    const [one, two] = [1, 2].map((persons) => {
      const yaml = { withheldMinors: { persons } };
      return hashes(ledger({ notices: { '2025-09-dibao-payment': { yaml, rows: ROWS } } }));
    });
    expect(one).toEqual(two);
  });

  it('cannot be tried with guessed names: it needs the key, and without one has no row in it', () => {
    expect(hashes(withRows(ROWS, { hashKey: 'x'.repeat(40) }))).not.toEqual(hashes(withRows(ROWS)));
    const { hashKey: _, ...unkeyed } = { notices: NOTICES, hashKey: KEY };
    const open = ledgerOf(siteOf(unkeyed));
    expect(open.covers).toBe('notices');
    const other = {
      ...NOTICES,
      '2025-09-dibao-payment': { yaml: { published: '2025-10-08' }, rows: ['田甲二,龙池村,1,660,5'] },
    };
    expect(hashes(ledgerOf(siteOf({ notices: other })))).toEqual(hashes(open));
    expect(ledger().covers).toBe('lists');
    expect(hashes(ledger())[1]).not.toBe(hashes(open)[1]);
  });

  it('is short where it is read aloud, and no digits of it look like a telephone', () => {
    expect(shortHash('3f2a90bc11d4ffff')).toBe('3f2a-90bc-11d4');
    const digits = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 12, maxLength: 12 });
    const phones = fc
      .constantFrom('13', '15', '18', 'a13', '02', 'f19')
      .chain((start) =>
        fc
          .array(fc.constantFrom(...'0123456789'), { minLength: 10, maxLength: 10 })
          .map((rest) => [...start, ...rest]),
      );
    fc.assert(
      fc.property(fc.oneof(digits, phones), (all) => {
        expect(detect(`<p><b>校验码 ${shortHash(all.join(''))}</b></p>`)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the chain', () => {
  it('stands when a notice becomes a tombstone', () => {
    const [before, after] = [ledger({ asOf: '2025-10-16' }), ledger({ asOf: '2025-10-17' })];
    expect(before.entries.at(-1)?.state).toBe('open');
    expect(after.entries.at(-1)?.state).toBe('over');
    expect(chains(after)).toEqual(chains(before));
    expect(isSound(compareLedgers(before, after))).toBe(true);
  });

  it('stands when an earlier notice is corrected by a new one', () => {
    const corrects = '2025-09-dibao-payment';
    const correction = {
      yaml: { published: '2025-10-14', corrects, reason: '金额写错' },
      rows: ROWS.slice(1),
    };
    const after = ledger({ notices: { ...NOTICES, correction } });
    expect(after.entries[1]).toMatchObject({ state: 'over', namesGo: '2025-10-14' });
    expect(chains(after).slice(0, 3)).toEqual(chains(ledger()));
    const found = compareLedgers(ledger({ asOf: '2025-10-13' }), after);
    expect(found.added.map(({ id }) => id)).toEqual(['lianhe-correction']);
    expect(isSound(found)).toBe(true);
  });

  it('breaks when a copy is changed by hand, whatever is changed', () => {
    const { entries } = ledger();
    expect(breakOf(entries)).toBeUndefined();
    const other: Partial<Entry> = {
      stage: 'confirmed',
      period: '2024-01',
      persons: 99,
      households: 98,
      amount: 97,
    };
    for (const field of ['id', ...FIXED, 'previous', 'chain'] as const)
      for (const index of entries.keys()) {
        const tampered = structuredClone(entries);
        Object.assign(tampered[index] ?? {}, { [field]: other[field] ?? '0'.repeat(63) });
        expect([field, breakOf(tampered) === undefined]).toEqual([field, false]);
      }
    expect(breakOf(entries.slice(1))).toBeDefined();
    expect(breakOf(entries.toSpliced(1, 1))).toBeDefined();
    expect(breakOf(entries.toReversed())).toBeDefined();
  });
});

describe('two copies', () => {
  const old = ledger({ asOf: '2025-10-13' });

  it('tell what vanished, even when the rest was chained anew', () => {
    const found = compareLedgers(
      old,
      rechained(old, (entries) => entries.toSpliced(1, 1)),
    );
    expect(found.breaks).toEqual({});
    expect(found.vanished.map(({ id }) => id)).toEqual(['lianhe-2025-09-dibao-payment']);
    expect(found.changed).toEqual([]);
  });

  it('tell what was put in later with an earlier day', () => {
    const late = (published: string) =>
      ledger({ notices: { ...NOTICES, late: { yaml: { published }, rows: ROWS } } });
    const found = compareLedgers(old, late('2025-10-12'));
    expect(found.backDated.map(({ id }) => id)).toEqual(['lianhe-late']);
    expect(found.changed).toEqual([]);
    expect(isSound(found)).toBe(false);
    expect(isSound(compareLedgers(old, late('2025-10-13')))).toBe(true);
  });

  const firstWith = (change: Partial<Entry>) =>
    compareLedgers(
      old,
      rechained(old, ([first, ...rest]) => (first ? [{ ...first, ...change }, ...rest] : [])),
    );

  it('tell when names are to stay longer or to go sooner than was said: once gone, they would be gone on their day', () => {
    for (const namesGo of ['2026-10-01', '2025-10-14'])
      expect(firstWith({ namesGo }).changed.map(({ fields }) => fields)).toEqual([['namesGo']]);
  });

  it('tell when names have gone though their day has not come', () => {
    const found = firstWith({ state: 'over' });
    expect(found.early.map(({ id }) => id)).toEqual(['lianhe-2025-08-dibao-payment']);
    expect(isSound(found)).toBe(false);
  });
});

describe('the ledger of the demo county', () => {
  let publication: Publication;
  beforeAll(() => {
    publication = publicationOf(folderSources('content').map(readDocument));
  }, 60_000);

  it('has every notice, fits its own schema, and has no name in it', () => {
    const site = siteOn(publication, '2025-10-15');
    const whole = ledgerOf(site);
    expect(ledgerSchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
    expect(new Set(whole.entries.map(({ id }) => id))).toEqual(new Set(site.notices.map(({ id }) => id)));
    const text = JSON.stringify(whole);
    const names = new Set(
      site.notices.flatMap(({ recipients }) => recipients.flatMap(({ name }) => name ?? [])),
    );
    expect(names.size).toBeGreaterThan(1000);
    expect([...names].filter((name) => text.includes(name))).toEqual([]);
    expect(text).not.toContain(publication.county.hashKey ?? 'the demo has no key');
  });

  it('grew from week to week without a loss', () => {
    const days = [
      '2025-06-20',
      '2025-07-04',
      '2025-08-01',
      '2025-09-12',
      '2025-09-30',
      '2025-10-10',
      '2025-10-15',
    ];
    const copies = days.map((day) => ledgerOf(siteOn(publication, day)));
    copies.slice(1).forEach((copy, index) => {
      const before = copies[index];
      if (before) expect(isSound(compareLedgers(before, copy))).toBe(true);
      expect(copy.entries.length).toBeGreaterThan(before?.entries.length ?? 0);
    });
  });

  it('gives every notice a hash of its own', () => {
    const { county, notices } = publication;
    expect(new Set(notices.map((notice) => shortHash(hashOf(notice, county)))).size).toBe(notices.length);
  });
});
