import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { type Random, random } from '../../scripts/demo/random.ts';
import { gb2312 } from '../../src/search/hanzi.ts';
import type { Person } from './county.ts';

/** A query and everybody whom a full scan of the data finds for it. */
export type Query = { kind: Kind; text: string; truth: Person[] };
export const kinds = {
  exact: '姓名',
  surname: '姓',
  prefix: '姓名前两字',
  given: '名（不带姓）',
  pinyin: '全拼',
  surnameRead: '多音姓（全拼）',
  partly: '全拼没打完',
  initials: '首字母',
  homophone: '错一个同音字',
  dialect: '方言音（拼音）',
  traditional: '繁体字',
  village: '村名加姓名',
} as const;
export type Kind = keyof typeof kinds;
export const fuzzyKinds: readonly Kind[] = ['homophone', 'dialect'];

/*
 * What should be found is worked out here from the names alone, with the dictionary's own reading of whole names and
 * plain comparisons; nothing of the search's code takes part.
 */
export function queriesOf(people: readonly Person[], each: number, seed: string): Query[] {
  const draw = random(seed);
  const spoken = people.map((person) => ({ person, spoken: read(person.name) }));
  const scan = (is: (name: string, syllables: string[]) => boolean) =>
    spoken
      .filter(({ person: { name }, spoken }) => spoken.some((syllables) => is(name, syllables)))
      .map(({ person }) => person);
  type Make = (name: string, syllables: string[], village: string) => Omit<Query, 'kind'> | undefined;
  const make: Record<Kind, Make> = {
    exact: (text) => ({ text, truth: scan((name) => name === text) }),
    surname: (name) => {
      const text = name.slice(0, 1);
      return { text, truth: scan((other) => other.startsWith(text)) };
    },
    prefix: (name) => {
      const text = [...name].slice(0, 2).join('');
      return { text, truth: scan((other) => other.startsWith(text)) };
    },
    given: (name) => {
      const text = name.slice(1);
      return [...text].length < 2 ? undefined : { text, truth: scan((other) => other.endsWith(text)) };
    },
    pinyin: (_, syllables) => {
      const text = syllables.join('');
      return { text, truth: scan((_, other) => other.join('') === text) };
    },
    surnameRead: (name, syllables) => {
      const alone = pinyin(name.slice(0, 1), { toneType: 'none', v: true });
      return alone === syllables[0] ? undefined : make.pinyin(name, syllables, '');
    },
    partly: (_, syllables) => {
      const whole = syllables.join('');
      const text = whole.slice(0, draw.int((syllables[0]?.length ?? 0) + 1, whole.length - 1));
      return { text, truth: scan((_, other) => other.join('').startsWith(text)) };
    },
    initials: (_, syllables) => {
      const text = initials(syllables);
      return { text, truth: scan((_, other) => initials(other) === text) };
    },
    homophone: (right) => {
      const text = withHomophone(right, draw);
      return text === undefined ? undefined : { text, truth: scan((name) => name === right) };
    },
    dialect: (right, syllables) => {
      const text = inDialect(syllables, draw)?.join('');
      return text === undefined ? undefined : { text, truth: scan((name) => name === right) };
    },
    traditional: (right) => {
      const text = inTraditional(right);
      return text === right ? undefined : { text, truth: scan((name) => name === right) };
    },
    village: (name, _, village) => {
      const same = people.filter((person) => person.name === name && person.village === village);
      return { text: `${village} ${name}`, truth: same };
    },
  };
  return (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const queries: Query[] = [];
    for (let tries = 0; queries.length < each && tries < each * 200; tries++) {
      const { person, spoken: readings } = draw.pick(spoken);
      const query = make[kind](person.name, draw.pick(readings), person.village);
      if (query) queries.push({ kind, ...query });
    }
    return queries;
  });
}

const inTraditional = Converter({ from: 'cn', to: 't' });

/** The ways in which a name is read: some families 覃 are called Qin, others Tan. */
function read(name: string): string[][] {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true });
  return name.startsWith('覃') ? ['qin', 'tan'].map((surname) => syllables.with(0, surname)) : [syllables];
}

function initials(syllables: readonly string[]): string {
  return syllables.map((syllable) => [...syllable][0]).join('');
}

// Who misspells a name takes a common sign: the first level of GB2312.
const homophones = Map.groupBy(gb2312().slice(0, 3755), (sign) => pinyin(sign, { toneType: 'none' }));

function withHomophone(name: string, draw: Random): string | undefined {
  const signs = [...name];
  const at = draw.int(0, signs.length - 1);
  const syllable = pinyin(name, { toneType: 'none', type: 'array', surname: 'head' })[at] ?? '';
  const others = (homophones.get(syllable) ?? []).filter((sign) => sign !== signs[at]);
  return others.length > 0 ? signs.with(at, draw.pick(others)).join('') : undefined;
}

const SWAPS: [RegExp, string][] = [
  [/^n(?!$)/, 'l'],
  [/^l/, 'n'],
  [/^hu(?=a)/, 'f'],
  [/^h(?!u)/, 'f'],
  [/^f(?!u)/, 'h'],
  [/^fu$/, 'hu'],
  [/^hu$/, 'fu'],
  [/^([zcs])h/, '$1'],
  [/^([zcs])(?!h)/, '$1h'],
  [/([aei])ng$/, '$1n'],
  [/([aei])n$/, '$1ng'],
];

/** Pinyin as it is spelled by how south-westerners speak: one or two sounds changed. */
function inDialect(syllables: readonly string[], draw: Random): string[] | undefined {
  const changed = [...syllables];
  for (let times = draw.int(1, 2); times > 0; times--) {
    const at = draw.int(0, changed.length - 1);
    const syllable = changed[at] ?? '';
    const ways = SWAPS.filter(([sound]) => sound.test(syllable));
    if (ways.length === 0) continue;
    const [sound, instead] = draw.pick(ways);
    changed[at] = syllable.replace(sound, instead);
  }
  return changed.join() === syllables.join() ? undefined : changed;
}
