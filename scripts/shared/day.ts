import { textOf } from '../../src/document/decode.ts';
import type { Source } from '../../src/document/types.ts';
import { dayInChina, isFarAhead } from '../../src/publication/china.ts';
import { countySchema } from '../../src/publication/county.ts';
import { type Day, isDay } from '../../src/publication/dates.ts';
import { isFor } from '../../src/publication/role.ts';
import { readYaml } from '../../src/publication/yaml.ts';
import { Usage } from './usage.ts';

/** The day of judgement: as asked, as the county pins it, or today. */
export function dayOf(asked: string | undefined, sources: readonly Source[]): Day {
  if (asked !== undefined) {
    if (!isDay(asked)) throw new Usage('--as-of 要写成 2025-10-15 这样的日期');
    return nearby(asked, '--as-of ');
  }
  const county = sources.find(isFor('county'));
  const pinned = county && pinnedDay(county);
  return pinned ? nearby(pinned, 'county.yaml 的 asOf ') : dayInChina(Date.now());
}

/** @throws Usage for a day years ahead, on which every child of a roster is grown up */
function nearby(day: Day, whose: string): Day {
  if (!isFarAhead(day, Date.now())) return day;
  throw new Usage(
    `${whose}比今天晚了一年多，孩子会被当成成年人。请看是不是写错了年份，或者这台电脑的日期不对。没能检查，不能公布。`,
  );
}

function pinnedDay(county: Source): Day | undefined {
  try {
    return readYaml(textOf(county), countySchema).value?.asOf;
  } catch {
    // The linter reports what is wrong with it.
    return undefined;
  }
}
