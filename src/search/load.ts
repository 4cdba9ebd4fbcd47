import { type HanziFile, readerOf } from './hanzi.ts';
import { type Spelled, spelled } from './match.ts';
import { type Sounds, soundsOf } from './query.ts';
import { nameReadings, textReadings } from './readings.ts';
import type { CountyShard, ShardNotice, ShardPerson, ShardVillage, TownshipShard } from './shard.ts';

/** A village, by its whole name and without 村 or 社区. */
export type Place = { id: string; name: string; forms: Spelled[] };
export type Notice = Spelled & {
  township: string;
  path: string;
  title: string;
  category: string;
  label: string;
  standing: string;
};
/** A village, a township, a guide, a standard: what is found by its title. */
export type TextPage = Spelled & {
  kind: string;
  title: string;
  path: string;
  note: string;
  township: string;
  village: string;
};
export type Person = Spelled & { name: string; village: number; rows: { notice: Notice; row: number }[] };
export type County = { pages: TextPage[]; notices: Notice[] };
export type Township = {
  villages: Place[];
  notices: Notice[];
  channel: TownshipShard['channel'];
  leaves: string[];
};

const ENDING = /(?:社区|村)$/;

/** The files of search of a site, each loaded once and made ready to be searched. */
export function library(base: string) {
  const files = new Map<string, Promise<unknown>>();

  function loaded<Stored, T>(name: string, read: (stored: Stored) => T | Promise<T>): Promise<T> {
    const known = files.get(name);
    if (known) return known as Promise<T>;
    const file = fetch(`${base}search/${name}.json`).then(async (response) => {
      if (!response.ok) throw new Error(name);
      return read((await response.json()) as Stored);
    });
    // A failed load may work the next time.
    file.catch(() => files.delete(name));
    files.set(name, file);
    return file;
  }

  const sounds = (): Promise<Sounds> =>
    loaded('hanzi', (file: HanziFile) => soundsOf(file.syllables, readerOf(file)));

  const text = (title: string, readings: string, { reader }: Sounds): Spelled =>
    spelled(title, textReadings(title, reader, readings));

  const noticeOf =
    (township: string, known: Sounds) =>
    ([id, title, category, label, standing]: ShardNotice): Notice => ({
      ...text(title, '', known),
      ...{ township, title, category, label, standing },
      path: `${base}notices/${id}/`,
    });

  const county = (): Promise<County> =>
    loaded('county', async ({ townships, pages }: CountyShard) => {
      const known = await sounds();
      const page = (kind: string, title: string, path: string, readings: string, of = ['', '', '']) => ({
        ...text(title, readings, known),
        ...{ kind, title, path: base + path },
        ...{ note: of[0] ?? '', township: of[1] ?? '', village: of[2] ?? '' },
      });
      const places = townships.flatMap(([id, name, readings, villages]) => [
        page('乡镇', name, `townships/${id}/`, readings, ['', id, '']),
        ...villages.map(([village, title, read]: ShardVillage) =>
          page('村（社区）', title, `townships/${id}/${village}/`, read, [name, id, village]),
        ),
      ]);
      return {
        pages: [...places, ...pages.map(([kind, title, path, read]) => page(kind, title, path, read))],
        notices: townships.flatMap(([id, , , , notices]) => notices.map(noticeOf(id, known))),
      };
    });

  const township = (id: string): Promise<Township> =>
    loaded(`${id}/index`, async ({ villages, channel, notices, leaves }: TownshipShard) => {
      const known = await sounds();
      return {
        villages: villages.map(([village, name, read]) => {
          const whole = text(name, read, known);
          const short = [...name.replace(ENDING, '')].length;
          const brief = { signs: whole.signs.slice(0, short), sounds: whole.sounds.slice(0, short) };
          return { id: village, name, forms: [whole, brief] };
        }),
        notices: notices.map(noticeOf(id, known)),
        channel,
        leaves,
      };
    });

  const leaf = (id: string, number: number): Promise<Person[]> =>
    loaded(`${id}/${number}`, async (people: ShardPerson[]) => {
      const [{ reader }, { notices }] = await Promise.all([sounds(), township(id)]);
      return people.map(([name, village, ...rows]) => ({
        ...spelled(name, nameReadings(name, reader)),
        ...{ name, village },
        rows: Array.from({ length: rows.length / 2 }, (_, at) => ({
          notice: notices[rows[at * 2] ?? -1] as Notice,
          row: rows[at * 2 + 1] ?? 0,
        })),
      }));
    });

  return { sounds, county, township, leaf };
}
export type Library = ReturnType<typeof library>;
