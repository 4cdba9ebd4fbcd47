import { categoryReader } from '../categories.ts';
import { Places } from '../places.ts';
import type { ProblemSink, Problems } from '../problems.ts';
import type { Recipients } from '../recipients.ts';
import type { CategoryReader } from './category.ts';
import type { Content } from './content.ts';
import type { Profile } from './header.ts';

/** What it takes to read a private file, before anybody is looked for. */
export type ReadingDesk = {
  places: Places;
  categoryIn: CategoryReader;
  problems: ProblemSink;
  profile: Profile;
};

/** What all readers of private files work with, and whom they find. */
export type Desk = ReadingDesk & { recipients: Recipients; problems: Problems };

export function readingDesk<P extends ProblemSink>(
  { setting }: Content,
  profile: Profile,
  problems: P,
): ReadingDesk & { problems: P } {
  return {
    places: new Places([...setting.townships.values()]),
    categoryIn: categoryReader(setting.county.categories),
    problems,
    profile,
  };
}
