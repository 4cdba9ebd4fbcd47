import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoFiles } from '../../scripts/demo/files.ts';
import { type Planned, plannedNotices } from '../../scripts/demo/notices.ts';
import { folderSources } from '../../src/document/folder.ts';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import type { Document } from '../../src/document/types.ts';
import { DEMO_MARK } from '../../src/lint/rules/valid-hash-key.ts';
import { type Channel, dialable } from '../../src/publication/channel.ts';
import { showsNames } from '../../src/publication/clock.ts';
import { scopeOf } from '../../src/publication/county.ts';
import { daysUp, lastDayOf } from '../../src/publication/dates.ts';
import { type List, type ListRow, readList } from '../../src/publication/list.ts';
import { parseMoney } from '../../src/publication/money.ts';
import { stages } from '../../src/publication/notice.ts';
import { columnRule } from '../../src/publication/permitted.ts';
import { type Notice, type Publication, publicationOf } from '../../src/publication/publication.ts';
import { RELIEF_REASONS, TERMINATION_REASONS } from '../../src/publication/reasons.ts';
import { parseCount, type Recipient, tidyName } from '../../src/publication/recipient.ts';
import { roleOf } from '../../src/publication/role.ts';
import { readSetting } from '../../src/publication/setting.ts';
import { largestExtra, standardOn } from '../../src/publication/standard.ts';
import { workingDays } from '../../src/publication/working-days.ts';
import { townshipCoverage } from '../../src/views/coverage.ts';
import { siteOn } from '../../src/views/publication.ts';

const CONTENT = 'content';
const AS_OF = '2025-10-15';

let files: Map<string, Uint8Array>;
let documents: Document[];
let publication: Publication;

beforeAll(async () => {
  files = await demoFiles();
  documents = [...files].map(([path, bytes]) => readDocument(sourceOf(path, bytes)));
  publication = publicationOf(documents);
}, 60_000);

describe('the generator', () => {
  test('makes the same bytes every time', async () => {
    const again = await demoFiles();
    expect([...again.keys()]).toEqual([...files.keys()]);
    expect([...again].filter(([path, bytes]) => !same(bytes, files.get(path)))).toEqual([]);
  }, 60_000);

  test('made what lies in content/', () => {
    const written = folderSources(CONTENT).map(({ path }) => path.slice(CONTENT.length + 1));
    expect(written).toEqual([...files.keys()].sort());
    const differing = [...files].filter(([path, bytes]) => !same(bytes, readFileSync(`${CONTENT}/${path}`)));
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  test('keeps content/ small', () => {
    expect([...files.values()].reduce((sum, { length }) => sum + length, 0)).toBeLessThan(6_000_000);
    expect(publication.notices.length).toBeLessThanOrEqual(400);
  });
});

describe('the county', () => {
  test('is read without a fault', () => {
    expect(readSetting(documents).faults).toEqual([]);
    expect(documents.flatMap(({ problems }) => problems)).toEqual([]);
    expect(publication.county).toMatchObject({ areaCode: '500299', siteCode: '5002990001', asOf: AS_OF });
  });

  test('has its townships and villages, each with one id and one name', () => {
    const { townships } = publication;
    expect(townships.length).toBeGreaterThanOrEqual(8);
    expect(townships.map(({ id }) => id)).toContain('lianhe');
    expect(townships.flatMap(({ villages }) => villages)).toHaveLength(48);
    for (const { villages } of townships) {
      expect(new Set(villages.map(({ id }) => id)).size).toBe(villages.length);
      expect(new Set(villages.map(({ name }) => name.replace(/社区$|村$/, ''))).size).toBe(villages.length);
    }
  });

  test('has telephones that can be dialled, invented but for 12345', () => {
    const { county, townships } = publication;
    const channels: Channel[] = [county.hotline, ...county.channels, ...townships.flatMap((t) => t.channels)];
    for (const { telephone = '' } of channels) {
      expect(telephone).toMatch(/^(?:023-780000\d\d|12345)$/);
      expect(dialable(telephone)).toBeDefined();
    }
  });

  test('has standards of several years without a gap', () => {
    for (const [category, area] of [
      ['dibao', 'rural'],
      ['dibao', 'urban'],
      ['tekun', 'rural'],
    ] as const) {
      const amounts = ['2024-08-31', '2024-09-01', '2025-08-31', '2025-09-01'].map(
        (day) => standardOn(publication.standards, category, area, day)?.amount ?? 0,
      );
      expect(amounts[0]).toBeLessThan(amounts[1] ?? 0);
      expect(amounts[1]).toBe(amounts[2]);
      expect(amounts[2]).toBeLessThan(amounts[3] ?? 0);
    }
    expect(largestExtra(publication.standards, 'tekun', 'rural', AS_OF)).toBeGreaterThan(0);
    expect(publication.standards.filter(({ category }) => category === 'linshi')).toEqual([]);
    for (const { document } of publication.standards)
      expect(document).toMatch(/^渝澜民发〔20\d\d〕\d{1,3}号$/);
  });
});

test('the key of the demo is known as such, so that no county keeps it unseen', () => {
  expect(publication.county.hashKey?.startsWith(DEMO_MARK)).toBe(true);
});

describe('the notices', () => {
  test('cover every category, stage and month but one, which coverage shows as missing', () => {
    const { notices, townships } = publication;
    expect(new Set(notices.map(({ stage }) => stage))).toEqual(new Set(stages));
    expect(new Set(notices.map(({ category }) => category)).size).toBe(4);
    const paid = new Set(notices.filter(({ stage }) => stage === 'payment').map(key));
    const due = townships.flatMap(({ id }) =>
      ['2025-06', '2025-07', '2025-08', '2025-09'].flatMap((month) =>
        ['dibao', 'tekun', 'linshi'].map((category) => `${id} ${category} ${month}`),
      ),
    );
    expect(due.filter((list) => !paid.has(list))).toEqual(['qinggang linshi 2025-07']);
    const site = siteOn(publication, AS_OF);
    const missing = townships.flatMap((township) =>
      townshipCoverage(site, township).categories.flatMap(({ whole, category }) =>
        whole.flatMap(({ state }) => (state === 'missing' ? `${township.id} ${category.id}` : [])),
      ),
    );
    expect(missing).toEqual(['qinggang linshi']);
  });

  test('have their own folder, and their title says what they are', () => {
    expect(new Set(publication.notices.map(({ id }) => id)).size).toBe(publication.notices.length);
    for (const { folder, period, category, stage, title, document, corrects } of publication.notices) {
      expect(folder).toBe(`${period}-${category}-${stage}${corrects ? '-correction' : ''}`);
      expect(title).toMatch(/^.+[乡镇街道]2025年\d{1,2}月.+公示(?:（(?:零报告|更正)）)?$/);
      expect(document).toMatch(/^\p{Script=Han}+〔2025〕\d{1,3}号$/u);
    }
  });

  test('were published on a working day of the past and are up long enough', () => {
    for (const { published, closes = '', period, stage } of publication.notices) {
      expect(published <= AS_OF && published >= `${period}-01`).toBe(true);
      expect(workingDays(published, published)).toBe(1);
      expect(daysUp(published, closes)).toBeGreaterThanOrEqual(7);
      if (stage === 'review') expect(workingDays(published, closes)).toBeGreaterThanOrEqual(7);
    }
  });

  test('include open and closed reviews, and lists whose names have gone', () => {
    const reviews = publication.notices.filter(({ stage }) => stage === 'review');
    const open = reviews.filter(({ clock }) => showsNames(clock, AS_OF));
    expect(open.length).toBeGreaterThan(10);
    expect(open.every(({ period }) => period === '2025-10')).toBe(true);
    expect(new Set(open.map(({ category }) => category))).toEqual(new Set(['dibao', 'tekun', 'linshi']));
    expect(reviews.length).toBeGreaterThan(open.length);
    const payments = publication.notices.filter(({ stage }) => stage === 'payment');
    const shown = payments.filter(({ clock }) => showsNames(clock, AS_OF));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(payments.length);
  });

  test('include zero reports, which have no list', () => {
    const zero = publication.notices.filter(({ zero }) => zero);
    expect(zero.length).toBeGreaterThan(2);
    for (const { township, folder, total } of zero) {
      expect(total).toBeUndefined();
      const path = `townships/${township}/notices/${folder}/`;
      expect([...files.keys()].filter((file) => file.startsWith(path))).toEqual([`${path}notice.yaml`]);
    }
  });

  test('include a correction of a notice that is there', () => {
    const corrections = publication.notices.filter(({ corrects }) => corrects);
    expect(corrections).not.toEqual([]);
    for (const { corrects, township, reason, recipients, published } of corrections) {
      const old = publication.notices.find((one) => one.township === township && one.folder === corrects);
      expect(reason).toBeTruthy();
      expect(old?.published.localeCompare(published)).toBe(-1);
      expect(old?.recipients.length).toBeLessThan(recipients.length);
    }
  });

  test('withhold minors in groups of three, or merged', () => {
    const withheld = publication.notices.filter(({ withheldMinors }) => withheldMinors !== 0);
    expect(withheld.every(({ category }) => category === 'tekun')).toBe(true);
    const groups = withheld.flatMap(({ withheldMinors }) =>
      typeof withheldMinors === 'object' ? [withheldMinors] : [],
    );
    expect(groups.length).toBeGreaterThan(1);
    for (const { persons, amount = 0 } of groups) {
      expect(persons).toBeGreaterThanOrEqual(publication.county.k);
      expect(amount).toBeGreaterThan(0);
    }
    expect(withheld.length).toBeGreaterThan(groups.length);
  });

  test('carry declared channels, and two people stand for them', () => {
    const { county, townships, notices } = publication;
    for (const { township, channels, preparedBy, reviewedBy } of notices) {
      const declared = townships.find(({ id }) => id === township)?.channels ?? [];
      expect(channels).toContainEqual(declared[0]);
      expect(channels).toContainEqual(county.hotline);
      expect(preparedBy).not.toBe(reviewedBy);
    }
  });
});

describe('the lists', () => {
  test('are read completely: everybody whom the generator put there, in order', () => {
    const planned = new Map(plannedNotices().map((each) => [`${each.place.id}-${each.folder}`, each]));
    const wrong = publication.notices.filter(({ id, recipients }) => {
      const expected = planned.get(id)?.entries.map(asPlanned);
      return JSON.stringify(recipients.map(asRead)) !== JSON.stringify(expected);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(planned.size).toBe(publication.notices.length);
  });

  test('have what their category and stage require, and no column beside', () => {
    expect(listed().flatMap(missing)).toEqual([]);
  });

  test('add up to their own total row and to the stated total', () => {
    const unlike: string[] = [];
    for (const { notice, rows } of listed()) {
      const [persons, amount] = [sum(notice, 'persons'), sum(notice, 'amount')];
      const { total } = notice;
      if (
        total?.rows !== notice.recipients.length ||
        total.persons !== persons ||
        (total.amount ?? 0) * 100 !== amount ||
        (total.amount === undefined) !== (notice.category === 'dibian')
      )
        unlike.push(notice.id);
      const last = rows.findLast(({ kind }) => kind === 'total');
      if (
        last &&
        (parseCount(last.get('persons')) !== persons || (parseMoney(last.get('amount')) ?? 0) !== amount)
      )
        unlike.push(`${notice.id} total row`);
    }
    expect(unlike).toEqual([]);
  });

  test('pay by the standard in force', () => {
    const { standards, county } = publication;
    const wrong = publication.notices.flatMap((notice) =>
      notice.recipients.filter((recipient) => {
        const { area = 'rural', persons = 1, amount = 0, standard } = recipient;
        if (notice.category === 'linshi') return amount < 50_000 || amount > 600_000;
        const inForce = standardOn(standards, notice.category, area, lastDayOf(notice.period));
        if (!inForce) return notice.category !== 'dibian';
        if (standard !== undefined && standard !== inForce.amount) return true;
        const extra = largestExtra(standards, notice.category, area, lastDayOf(notice.period));
        return amount <= 0 || amount > persons * inForce.amount * county.uplift + extra;
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('give reasons from the closed lists only', () => {
    const reasons = (of: (notice: Notice) => boolean) =>
      new Set(
        publication.notices.filter(of).flatMap(({ recipients }) => recipients.map(({ reason }) => reason)),
      );
    expect(reasons(({ category }) => category === 'linshi')).toEqual(new Set(RELIEF_REASONS));
    for (const reason of reasons(({ stage }) => stage === 'termination'))
      expect(TERMINATION_REASONS).toContain(reason);
  });

  test('look as different as real ones', () => {
    const lists = [...files].filter(([path]) => roleOf(path) === 'list' && path !== 'standards.csv');
    const csv = lists.filter(([path]) => path.endsWith('.csv')).map(([, bytes]) => bytes);
    const marked = csv.filter((bytes) => bytes[0] === 0xef);
    expect(marked.length).toBeGreaterThan(0);
    const plain = csv.filter((bytes) => bytes[0] !== 0xef);
    expect(plain.filter(isUtf8).length).toBeGreaterThan(0);
    expect(plain.filter((bytes) => !isUtf8(bytes)).length).toBeGreaterThan(0);
    expect(lists.length).toBeGreaterThan(csv.length);

    const rows = listed().flatMap(({ rows }) => rows);
    const cells = new Set(rows.flatMap(({ row }) => row.cells));
    for (const kind of ['above', 'header', 'data', 'total', 'section', 'note'] as const)
      expect(rows.some((row) => row.kind === kind)).toBe(true);
    for (const shape of [
      /^\S+\n\S+$/,
      /^\d,\d{3}/,
      /^[０-９]+$/,
      /^\p{Script=Han}\u3000\p{Script=Han}$/u,
      /^小计$/,
      /元$/,
    ])
      expect([...cells].some((cell) => shape.test(cell))).toBe(true);
    const headers = listed().map(({ rows }) => rows.filter(({ kind }) => kind === 'header').length);
    expect(new Set(headers)).toEqual(new Set([1, 2]));
  });
});

describe('the people', () => {
  test('are about three thousand, and most are there every month', () => {
    expect(people().size).toBeGreaterThan(2700);
    expect(people().size).toBeLessThan(3300);
    const [first, last] = ['2025-06', '2025-09'].map(
      (month) =>
        new Set(publication.notices.filter((n) => n.period === month && n.stage === 'payment').flatMap(who)),
    );
    const stayed = [...(first ?? [])].filter((person) => last?.has(person)).length;
    expect(stayed).toBeGreaterThan(0.8 * (first?.size ?? 0));
    expect(stayed).toBeLessThan(first?.size ?? 0);
  });

  test('have names of every kind', () => {
    const names = new Set(publication.notices.flatMap((n) => n.recipients.flatMap(({ name }) => name ?? [])));
    for (const kind of [
      /^(?:欧阳|司马|上官)../u,
      /^.{2}$/u,
      /^.{3}$/u,
      /^\p{Script=Han}+·\p{Script=Han}+$/u,
      /䶮/,
      /㐱/,
    ])
      expect([...names].some((name) => kind.test(name))).toBe(true);
    expect([...names].some((name) => [...name].some((c) => (c.codePointAt(0) ?? 0) >= 0x20000))).toBe(true);
    expect([...names].filter((name) => [...name].length < 2 || [...name].length > 6)).toEqual([]);
  });

  test('share a name at times: in two villages, and in two groups of one', () => {
    const payments = publication.notices.filter(({ folder }) => folder === '2025-09-dibao-payment');
    const twice = payments
      .flatMap(({ recipients }) => [...Map.groupBy(recipients, ({ name }) => name).values()])
      .filter(({ length }) => length > 1);
    const within = twice.filter((group) => new Set(group.map(({ village }) => village)).size === 1);
    expect(twice.length - within.length).toBeGreaterThan(1);
    expect(within).toHaveLength(1);
    expect(new Set(within[0]?.map(({ group }) => group)).size).toBe(2);
  });
});

describe('the pages', () => {
  test.each([
    ['dibao', '不超过25个工作日'],
    ['tekun', '不超过30个工作日'],
    ['dibian', '不超过25个工作日'],
    ['linshi', '不超过20个工作日'],
  ])('the guide to %s says all a villager asks', (category, limit) => {
    const text = pageText(`guides/${category}.md`);
    expect(text).toMatch(
      new RegExp(`^---\\s+title: .+\\ncategory: ${category}\\nupdated: 2025-\\d\\d-\\d\\n?\\d`),
    );
    for (const heading of ['办理条件', '申请材料', '办理流程', '办理时限', '办理地点和联系方式', '救助标准'])
      expect(text).toContain(`\n## ${heading}\n`);
    for (const words of [
      limit,
      '受理：不超过2个工作日',
      '公示：7天',
      '异议',
      publication.county.hotline.telephone,
    ])
      expect(text).toContain(words);
  });

  test('policies are summaries and say so', () => {
    const policies = [...files.keys()].filter((path) => path.startsWith('policies/'));
    expect(policies.length).toBeGreaterThan(4);
    for (const path of policies) {
      expect(pageText(path)).toMatch(
        /^---\s+title: .+\n(?:document: .+\n)?issuer: .+\npublished: \d{4}-\d\d-\d\d\n/,
      );
      expect(pageText(path)).toMatch(/摘要，以正式文本为准|演示内容/);
    }
  });
});

type Listed = { notice: Notice; layout: List['layout']; rows: ListRow[] };

function listed(): Listed[] {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  return publication.notices.flatMap((notice) => {
    const path = `townships/${notice.township}/notices/${notice.folder}/recipients`;
    const [table] = (byPath.get(`${path}.csv`) ?? byPath.get(`${path}.xlsx`))?.tables ?? [];
    if (!table) return [];
    const { layout, rows } = readList(table);
    return [{ notice, layout, rows: [...rows] }];
  });
}

/** What a list lacks, or has too much. The village may stand in section rows, which have no column. */
function missing({ notice, layout, rows }: Listed): string[] {
  const named = scopeOf(publication.county, notice.category) !== 'none';
  const { required, permitted } = columnRule(notice.category, notice.stage, named);
  const villages = publication.townships.find(({ id }) => id === notice.township)?.villages ?? [];
  const beside = layout?.columns.filter(({ meaning }) => !meaning || !permitted.includes(meaning));
  const empty = rows
    .filter(({ kind }) => kind === 'data')
    .flatMap((row) => required.filter((meaning) => row.get(meaning) === ''));
  const strange = notice.recipients.filter(({ village }) => !villages.some(({ id }) => id === village));
  const notes = rows.filter(({ kind }) => kind === 'note').length;
  return [
    ...(beside ?? [undefined]).map(() => `${notice.id}: a column beside, or no header`),
    ...empty.map((meaning) => `${notice.id}: no ${meaning}`),
    ...strange.map(() => `${notice.id}: no village`),
    ...(named ? [] : notice.recipients.flatMap(({ name }) => (name ? [`${notice.id}: a name`] : []))),
    ...(notes === 0 || notes === 4 ? [] : [`${notice.id}: ${notes} notes`]),
  ];
}

function asPlanned(entry: Planned['entries'][number]) {
  const { village, name, persons, amount } = entry;
  return [village.id, name && tidyName(name), persons, amount];
}

function asRead({ village, name, persons, amount }: Recipient) {
  return [village, name, persons, amount === undefined ? undefined : amount / 100];
}

function sum({ recipients }: Notice, of: 'persons' | 'amount'): number {
  return recipients.reduce((total, recipient) => total + (recipient[of] ?? 0), 0);
}

function people(): Set<string> {
  return new Set(publication.notices.flatMap(who));
}

function who({ township, recipients }: Notice): string[] {
  return recipients.flatMap(({ name, village }) => (name ? [`${township} ${village} ${name}`] : []));
}

function key({ township, category, period }: Notice): string {
  return `${township} ${category} ${period}`;
}

function pageText(path: string): string {
  return new TextDecoder().decode(files.get(path));
}

function same(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && Buffer.compare(a, b) === 0;
}

function isUtf8(bytes: Uint8Array): boolean {
  return Buffer.from(new TextDecoder().decode(bytes)).equals(bytes);
}
