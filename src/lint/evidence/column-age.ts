import { ageOn, type Day, parseDay } from '../../publication/dates.ts';

/** The age that a cell gives in a column of ages or birth dates. */
export function columnAge(text: string, meaning: 'age' | 'birth', asOf: Day): number | undefined {
  if (meaning === 'birth') {
    const birth = parseDay(text);
    return birth === undefined ? undefined : ageOn(birth, asOf);
  }
  const age = /^\s*(\d{1,3})/.exec(text.normalize('NFKC'));
  return age ? Number(age[1]) : undefined;
}
