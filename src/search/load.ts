import { nameReadings, type Reader, signsOf } from '../publication/readings.ts';
import { filesBelow } from './files.ts';
import { fold } from './fold.ts';
import { type HanziFile, readerOf } from './hanzi.ts';
import { type Spelled, spelled } from './match.ts';
import { type Sounds, soundsOf } from './query.ts';
import type { CountyShard, ShardLeaf, ShardNotice, ShardVillage, TownshipShard } from './shard.ts';
import type { VariantsFile } from './variants.ts';

/** A village, by its whole name and without 村 or 社区. */
export type Place = { id: string; name: string; forms: Spelled[] };
export type Notice = {
  forms: Spelled[];
  township: string;
  path: string;
  title: string;
  category: string;
  /** The usual word for the category. */
  what: string;
  label: string;
  standing: string;
};
/** A village, a township, a guide, a standard: what is found by its title, or by other words. */
export type TextPage = {
  forms: Spelled[];
  kind: string;
  title: string;
  path: string;
  note: string;
  also: string;
  township: string;
  village: string;
};
export type Person = Spelled & { name: string; village: number; rows: { notice: Notice; row: number }[] };
type County = { townships: { id: string; name: string }[]; pages: TextPage[]; notices: Notice[] };
export type Township = {
  villages: Place[];
  notices: Notice[];
  channel: TownshipShard['channel'];
  leaves: string[];
  stamp: string;
};

const ENDING = /(?:社区|村)$/;
/** The files of search of a site, each loaded once and made ready to be searched. */
export function library(base: string) {
  const { loaded, forget } = filesBelow(`${base}search/`);

  const sounds = (): Promise<Sounds> =>
    loaded('hanzi', (file: HanziFile) => soundsOf(file.syllables, readerOf(file)));

  /** A query in signs that this site can read: a traditional or variant sign as its usual form. */
  const plain = async (query: string): Promise<string> => {
    const { reader } = await sounds();
    const strange = (sign: string) => /\p{Script=Han}/u.test(sign) && reader(sign) === sign;
    if (![...query].some(strange)) return query;
    const usual = await loaded('variants', ({ signs, plain }: VariantsFile) => {
      const forms = [...plain];
      return new Map([...signs].map((sign, at) => [sign, forms[at] ?? sign]));
    });
    return [...query].map((sign) => (strange(sign) ? (usual.get(sign) ?? sign) : sign)).join('');
  };

  const text = (title: string, readings: string, { reader }: Sounds): Spelled =>
    spelled(title, textReadings(title, reader, readings));

  const noticeOf =
    (township: string, known: Sounds) =>
    ([id, title, category, label, standing]: ShardNotice): Notice => {
      const [what = '', stage, month] = label.split(' · ');
      return {
        // 低保 is what people say, 最低生活保障 what the title has; and the month comes first, as in 9月低保.
        forms: [title, label, `${month}${what}${stage}`].map((form) => text(form, '', known)),
        ...{ township, title, category, what, label, standing },
        path: `${base}notices/${id}/`,
      };
    };

  const county = (): Promise<County> =>
    loaded('county', async ({ townships, pages }: CountyShard) => {
      const known = await sounds();
      const page = (
        [kind, title, path, readings, also, township]: CountyShard['pages'][number],
        note = '',
        village = '',
      ): TextPage => ({
        ...{ kind, title, path: base + path, also, note, township, village },
        forms: [
          text(title, readings, known),
          ...(also ? also.split(' ') : []).map((words) => text(words, '', known)),
        ],
      });
      const places = townships.flatMap(([id, name, readings, villages]) => [
        page(['乡镇', name, `townships/${id}/`, readings, '', id]),
        ...villages.map(([village, title, read]: ShardVillage) =>
          page(['村（社区）', title, `townships/${id}/${village}/`, read, '', id], name, village),
        ),
      ]);
      return {
        townships: townships.map(([id, name]) => ({ id, name })),
        pages: [...places, ...pages.map((stored) => page(stored))],
        notices: townships.flatMap(([id, , , , notices]) => notices.map(noticeOf(id, known))),
      };
    });

  const township = (id: string): Promise<Township> =>
    loaded(`${id}/index`, async ({ villages, channel, notices, leaves, stamp }: TownshipShard) => {
      const known = await sounds();
      return {
        villages: villages.map(([village, name, read]) => {
          const whole = text(name, read, known);
          const short = [...name.replace(ENDING, '')].length;
          const brief = { signs: whole.signs.slice(0, short), sounds: whole.sounds.slice(0, short) };
          return { id: village, name, forms: [whole, brief] };
        }),
        notices: notices.map(noticeOf(id, known)),
        ...{ channel, leaves, stamp },
      };
    });

  const leaf = (id: string, number: number): Promise<Person[]> =>
    loaded(`${id}/${number}`, async ({ stamp, people }: ShardLeaf) => {
      const [{ reader }, { notices, stamp: known }] = await Promise.all([sounds(), township(id)]);
      // The site was built anew since this page was opened: other leaves, too, are of the site before.
      if (stamp !== known) {
        forget(`${id}/`);
        throw new Error(id);
      }
      return people.map(([name, village, ...rows]) => ({
        ...spelled(name, nameReadings(name, reader)),
        ...{ name, village },
        rows: Array.from({ length: rows.length / 2 }, (_, at) => ({
          notice: notices[rows[at * 2] ?? -1] as Notice,
          row: rows[at * 2 + 1] ?? 0,
        })),
      }));
    });

  return { sounds, plain, county, township, leaf };
}
export type Library = ReturnType<typeof library>;

/** How a text is read sign by sign. `given`: the readings of the whole, where signs alone would mislead (重庆). */
function textReadings(text: string, reader: Reader, given = ''): string[][] {
  const known = given ? given.split(' ') : [];
  return signsOf(text).map((sign, index) => [fold(known[index] ?? reader(sign))]);
}
