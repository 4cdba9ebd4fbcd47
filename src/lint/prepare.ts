import { readDocument } from '../document/read.ts';
import type { Source } from '../document/types.ts';
import { compare } from '../order.ts';
import { readArticles } from '../publication/article.ts';
import type { Day } from '../publication/dates.ts';
import type { Fault } from '../publication/fault.ts';
import { folderOf, isFor } from '../publication/role.ts';
import { isSetting, readSetting } from '../publication/setting.ts';
import { type Exception, exceptionsIn } from './exceptions.ts';
import type { Guard } from './guard.ts';
import { minorFinder } from './minors.ts';
import type { Roster } from './roster.ts';
import { pathsShown, type Safe } from './safe.ts';
import { secretNames } from './secret-names.ts';
import type { Speller } from './spelled.ts';
import type { Rule, Scene } from './types.ts';

/** What to lint. `context` sources are read for what they say of the others, and not reported on. */
export type Job = {
  sources: readonly Source[];
  context?: readonly Source[];
  stage: 'content' | 'output';
  asOf: Day;
  roster: Roster;
  /** Reads signs in pinyin, for names that only sound like a minor's or are spelled out. */
  spell?: Speller;
  /** Whether a name of a village is on the county's guard list. */
  guard?: Guard;
};

/** What is known before any document is checked: the same in every thread. */
export type Known = Omit<Scene, 'document' | 'role' | 'notice' | 'township' | 'beside' | 'faults'> & {
  faults: ReadonlyMap<string, readonly Fault[]>;
  besides: ReadonlyMap<string, readonly string[]>;
  /** How the path of a source is said in a report. */
  shown: (path: string) => Safe;
  exceptions: readonly Exception[];
};

/** Reads the settings and works out what all documents are judged by. */
export function prepare(
  { sources, context = [], stage, asOf, roster, spell, guard }: Job,
  rules: readonly Rule[],
): Known {
  const all = [...context, ...sources];
  // What is made of a county settles nothing, though open data has a standards.csv too.
  const { setting, faults } = readSetting(
    (stage === 'output' ? context : all).filter(isSetting).map(readDocument),
  );
  // What a page shows above its text; one that is only context is not looked at.
  const pages = stage === 'output' ? [] : sources.filter(isFor('page')).map(readDocument);
  const articles = readArticles(pages, setting.county);
  const paths = new Set(sources.map(({ path }) => path));
  const exceptions = all
    .filter(isFor('exceptions'))
    .flatMap((source) => exceptionsIn(readDocument(source), rules, asOf))
    // Those of files that are not looked at now are neither used nor unused.
    .filter(({ path }) => paths.has(path));
  const besides = Map.groupBy(
    all.map(({ path }) => path),
    folderOf,
  );
  const minors = minorFinder(roster, setting, spell);
  const faultsOf = Map.groupBy([...faults, ...articles.faults], ({ path }) => path);
  const secrets = secretNames(minors, asOf);
  const judged = { stage, asOf, setting, roster, minors, secrets, ...(guard && { guard }) };
  // So that what they find in a place comes in the order of a report.
  const inOrder = rules.toSorted((a, b) => compare(a.id, b.id));
  const shown = pathsShown(
    sources.map(({ path }) => path),
    secrets,
  );
  return { ...judged, rules: inOrder, exceptions, besides, shown, faults: faultsOf };
}
