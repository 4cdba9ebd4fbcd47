import type { Source } from '../document/types.ts';

/** The files of an audit. `content` is the county's own; all others are private. */
export type Sources = {
  approved: readonly Source[];
  paid: readonly Source[];
  applications: readonly Source[];
  relatives: readonly Source[];
  inspections: readonly Source[];
  content: readonly Source[];
  /** Copies of ledger.json as they were. */
  ledgers: readonly Source[];
  profile?: Source;
};

/** The files that are chosen for an audit, by the options of the command and the fields of the page. */
const KINDS = [
  'approved',
  'paid',
  'applications',
  'relatives',
  'inspections',
  'ledger',
  'profile',
  'previous',
] as const;
export type Chosen<File> = Record<(typeof KINDS)[number], readonly File[]>;

/** Asks for the files of every kind, in the order in which a fault of one is told. */
export function chosenBy<File>(of: (kind: keyof Chosen<File>) => readonly File[]): Chosen<File> {
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Chosen<File>;
}

/** What an audit reads of the files chosen, beside what is published; all but the previous ledger. */
export function sourcesOf<File>(
  chosen: Chosen<File>,
  content: readonly Source[],
  open: (file: File) => Source,
): Sources {
  const of = (kind: keyof Chosen<File>) => chosen[kind].map((file) => open(file));
  const [profile] = of('profile');
  return {
    approved: of('approved'),
    paid: of('paid'),
    applications: of('applications'),
    relatives: of('relatives'),
    inspections: of('inspections'),
    ledgers: of('ledger'),
    content,
    ...(profile && { profile }),
  };
}
