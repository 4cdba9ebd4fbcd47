import { leavesFor } from './leaves.ts';
import { type Library, library, type Notice, type Person, type TextPage, type Township } from './load.ts';
import { ALIKE, nameRank, type Spelled, textRank, writtenRank } from './match.ts';
import { type Meaning, meanings, namesAtEnds } from './meaning.ts';
import { nearest } from './near.ts';
import { keysOfPattern, type Pattern, patternsOf, type Sounds, titleWords, wordsOf } from './query.ts';
import { named, placed } from './scope.ts';

/** What is looked for, and where: ids, or '' for everywhere. */
export type Search = { query: string; township: string; village: string; category: string };
export type PersonHit = { name: string; village: string; rows: { notice: Notice; row: number }[] };
/**
 * `township`: where names were looked for, or ''; `alike`: how many of the people, the last ones, only sound like the
 * query; `cut`: there may be more people.
 */
export type Hits = {
  township: string;
  people: PersonHit[];
  alike: number;
  cut: boolean;
  pages: (TextPage | Notice)[];
  /** Where nothing was found: people whose name stands in the query beside what is not so of them, */
  others: PersonHit[];
  /** or pages that may be meant. */
  near: TextPage[];
  channel: Township['channel'];
};

// A leaf has about 3 KB: a query that needs more of them is too short to be of use.
const MOST_LEAVES = 6;
// A page shows thirty people: of a surname as common as 张 three leaves have plenty, unless one village is looked for.
const MOST_OF_KEY = 3;

/** A search of a site: the county's pages, and the names of a township when one is chosen. */
export function engine(base: string) {
  const files = library(base);
  // Every search needs them: they come while the query is still being typed. A failure shows when they are used.
  files.county().catch(() => {});
  return {
    villages: async (township: string) => (await files.township(township)).villages,
    async search(search: Search): Promise<Hits> {
      const words = wordsOf(await files.plain(search.query));
      const [sounds, county] = await Promise.all([files.sounds(), files.county()]);
      const place = placed(words, county.townships);
      const township = search.township || place.township;
      // What is said beside the township's name.
      const beside = place.township === township ? place.words : words;
      const within = { ...search, township };
      const [pages, found] = await Promise.all([
        findPages(files, within, words, beside, sounds),
        township ? findPeople(files, within, beside, sounds) : nobody,
      ]);
      const nothing = pages.length + found.people.length === 0;
      // Who looks in one township for somebody or a village of another is led there.
      const isElsewhere = place.name !== '' && place.township !== township;
      const others =
        nothing && township && !isElsewhere ? await findOthers(files, within, beside, sounds) : [];
      const near =
        nothing && others.length === 0
          ? nearest(county.pages, isElsewhere ? [place.name] : words, township)
          : [];
      return { township, pages, others, near, ...found };
    },
  };
}

type Found = Omit<Hits, 'township' | 'pages' | 'others' | 'near'>;
const nobody: Found = { people: [], alike: 0, cut: false, channel: null };

async function findPeople(files: Library, search: Search, words: string[], sounds: Sounds): Promise<Found> {
  const { villages, notices, channel } = await files.township(search.township);
  const said = named(words, notices);
  const meant = meanings(said.words, villages, sounds);
  return { ...(await peopleMeant(files, search, said.category, meant, sounds)), channel };
}

/** Those whose name is written at an end of a word; 张三 is none where 张三丰 is. */
async function findOthers(
  files: Library,
  search: Search,
  words: string[],
  sounds: Sounds,
): Promise<PersonHit[]> {
  const { people } = await peopleMeant(files, search, '', namesAtEnds(words, sounds), sounds);
  const longest = Math.max(...people.map(({ name }) => name.length));
  return people.filter(({ name }) => name.length === longest);
}

/** The people of a township who are meant, and `said` to be on a list of a category, or `''`. */
async function peopleMeant(
  files: Library,
  search: Search,
  said: string,
  meant: readonly Meaning[],
  sounds: Sounds,
): Promise<Pick<Hits, 'people' | 'alike' | 'cut'>> {
  const { villages, leaves } = await files.township(search.township);
  const { numbers, cut } = chosen(
    leaves,
    meant.flatMap(({ patterns }) => patterns.flatMap((pattern) => keysOfPattern(pattern, sounds))),
    search.village ? MOST_LEAVES : MOST_OF_KEY,
  );
  const loaded = await Promise.all(numbers.map((number) => files.leaf(search.township, number)));
  const people = new Map<string, { person: Person; rank: number }>();
  for (const person of loaded.flat()) {
    const key = `${person.village} ${person.name}`;
    if (people.has(key)) continue;
    const village = villages[person.village]?.id ?? '';
    if (search.village && search.village !== village) continue;
    const rows = person.rows.filter(({ notice }) => isOf(notice, search.category) && isOf(notice, said));
    if (rows.length === 0) continue;
    const ranks = meant
      .filter((meaning) => !meaning.villages || meaning.villages.has(village))
      .flatMap(({ patterns, whole }) => (whole ? writtenRank : nameRank)(person, patterns) ?? []);
    if (ranks.length > 0) people.set(key, { person: { ...person, rows }, rank: Math.min(...ranks) });
  }
  const sorted = [...people.values()].sort((a, b) => a.rank - b.rank);
  const hits = sorted.map(({ person: { name, village, rows } }) => ({
    ...{ name, rows },
    village: villages[village]?.name ?? '',
  }));
  return { people: hits, alike: sorted.filter(({ rank }) => rank >= ALIKE).length, cut };
}

/** The leaves that keys lead to, so many at most of each, the likeliest key first. */
function chosen(leaves: readonly string[], keys: readonly string[], mostOfKey: number) {
  const led = [...new Set(keys)].map((key) => leavesFor(leaves, key));
  const numbers = new Set(led.flatMap((own) => own.slice(0, mostOfKey)));
  const cut = numbers.size > MOST_LEAVES || led.some(({ length }) => length > mostOfKey);
  return { numbers: [...numbers].slice(0, MOST_LEAVES), cut };
}

/**
 * Pages that have every word, or all of them as one: pinyin is often spelled with spaces. With a township chosen, its
 * own and those of no township; of its own what is said `beside` its name is
 * enough.
 */
async function findPages(
  files: Library,
  search: Search,
  words: string[],
  beside: string[],
  sounds: Sounds,
): Promise<Hits['pages']> {
  const [county, own] = await Promise.all([
    files.county(),
    search.township ? files.township(search.township) : undefined,
  ]);
  const notices = (own ?? county).notices.filter((notice) => isOf(notice, search.category));
  const anywhere = readingsOf(words, sounds);
  const here = beside === words ? anywhere : [...anywhere, ...readingsOf(beside, sounds)];
  return [...(await placesIn(files, search)), ...notices]
    .flatMap((page) => {
      const readings = page.township === search.township ? here : anywhere;
      const ranks = readings.flatMap((parts) => partsRank(page.forms, parts) ?? []);
      return ranks.length > 0 ? [{ page, rank: Math.min(...ranks) }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ page }) => page);
}

function readingsOf(said: readonly string[], sounds: Sounds): Pattern[][][] {
  const words = titleWords(said);
  return [words.map((word) => [word]), [words]].map((parts) => parts.map((part) => patternsOf(part, sounds)));
}

/** The pages of the county but for those of other places than the chosen one. */
async function placesIn(files: Library, search: Search): Promise<TextPage[]> {
  const { pages } = await files.county();
  return pages.filter(
    ({ township, village }) =>
      (!search.township || !township || township === search.township) &&
      (!search.village || !village || village === search.village),
  );
}

/** The rank of the part that is met worst; undefined where one is not met at all. */
function partsRank(forms: readonly Spelled[], parts: readonly Pattern[][]): number | undefined {
  const ranks = parts.map((ways) => formsRank(forms, ways));
  return ranks.length > 0 && ranks.every((rank) => rank !== undefined) ? Math.max(...ranks) : undefined;
}

function formsRank(forms: readonly Spelled[], ways: readonly Pattern[]): number | undefined {
  const ranks = forms.flatMap((form) => textRank(form, ways) ?? []);
  return ranks.length > 0 ? Math.min(...ranks) : undefined;
}

function isOf(notice: Notice, category: string): boolean {
  return !category || notice.category === category;
}
