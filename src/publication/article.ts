import { z } from 'zod';
import { wholeText } from '../document/read.ts';
import type { Document, Place } from '../document/types.ts';
import type { County } from './county.ts';
import type { Fault } from './fault.ts';
import { day, id, line } from './fields.ts';
import { misfit } from './misfit.ts';
import { readYaml } from './yaml.ts';

/** What the pages of a county that are written in Markdown say of themselves, by the folder that they lie in. */
export const articleHeads = {
  policies: z.object({
    title: line,
    document: line.optional(),
    issuer: line,
    published: day,
    /** What it is about; of all assistance when absent. */
    category: z.union([id, z.array(id)]).optional(),
  }),
  guides: z.object({ title: line, category: id, updated: day }),
};
export type ArticleKind = keyof typeof articleHeads;

/** A page in Markdown: its head, its text below, and its name in an address. */
export type Article<Kind extends ArticleKind = ArticleKind> = {
  kind: Kind;
  id: string;
  head: z.infer<(typeof articleHeads)[Kind]>;
  body: string;
};

/** Reads the pages in Markdown among the documents. One whose head is wrong is left out and has faults. */
export function readArticles(
  documents: readonly Document[],
  county: County | undefined,
): { articles: Article[]; faults: Fault[] } {
  const articles: Article[] = [];
  const faults: Fault[] = [];
  const known = new Set<string>();
  for (const document of documents) {
    const read = articleIn(document);
    if (!read) continue;
    faults.push(...read.faults);
    const { article } = read;
    if (!article) continue;
    articles.push(article);
    faults.push(...misfits(document, article, county));
    // They would have one address, and one page.
    const one = `${article.kind} ${'updated' in article.head ? article.head.category : article.id}`;
    if (known.has(one)) faults.push({ path: document.path, place: { at: 'file' }, code: 'again' });
    known.add(one);
  }
  return { articles, faults };
}

const PATH = /(?:^|\/)(policies|guides)\/([^/]+)\.md$/i;

function articleIn(document: Document): { article?: Article; faults: Fault[] } | undefined {
  const { path } = document;
  const [, folder, name = ''] = PATH.exec(path) ?? [];
  const text = wholeText(document);
  if (folder === undefined || text === undefined) return undefined;
  const kind = folder.toLowerCase() as ArticleKind;
  const parts = partsOf(text);
  if (!parts) return { faults: [{ path, place: { at: 'text', line: 1, column: 1 }, code: 'headless' }] };
  const excess = excessIn(text);
  if (excess) return { faults: [{ path, ...excess }] };
  const { value, faults } = readYaml<Article['head']>(parts.head, articleHeads[kind]);
  const inFile = (place: Place) =>
    place.at === 'text' ? { ...place, line: place.line + parts.above } : place;
  return {
    ...(value && { article: { kind, id: idOf(name), head: value, body: parts.body } }),
    faults: faults.map((fault) => ({ ...fault, path, place: inFile(fault.place) })),
  };
}

/** The head, which stands between two lines of `---`, with how many lines are above it, and the text below. */
function partsOf(text: string): { head: string; above: number; body: string } | undefined {
  const lines = text.split(/\r?\n/);
  const isRule = (line: string | undefined) => line?.trimEnd() === '---';
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findIndex((line, i) => i > first && isRule(line));
  if (!isRule(lines[first]) || last < 0) return undefined;
  const [head, body] = [lines.slice(first + 1, last), lines.slice(last + 1)];
  return { head: head.join('\n'), above: first + 1, body: body.join('\n') };
}

// The civil code has half as many characters.
const LONGEST = 200_000;
const DEEPEST = 20;
// A list begins with a sign and a space; signs alone, as in `- - -`, are a line across the page.
const MARKS = /^(?![\s*-]+$)(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/;

/** What no page needs, and what makes pages of Markdown would take minutes for: its time is quadratic. */
function excessIn(text: string): Pick<Fault, 'code' | 'place'> | undefined {
  if (text.length > LONGEST) return { code: 'too-long', place: { at: 'file' } };
  const line = text.split(/\r\n?|\n/).findIndex((line) => depthOf(line) > DEEPEST);
  return line < 0 ? undefined : { code: 'nested', place: { at: 'text', line: line + 1, column: 1 } };
}

/** How many quotes and lists begin on a line, one in another. */
function depthOf(line: string): number {
  return MARKS.exec(line)?.[0].match(/>|[-+*]|\d+/g)?.length ?? 0;
}

/** A file's name as an address has it: its letters and figures. */
function idOf(name: string): string {
  return (
    name
      .toLowerCase()
      .match(/[\p{L}\p{N}_-]+/gu)
      ?.join('-') ?? 'page'
  );
}

/** A guide has the name and the terms of its category. */
function misfits(document: Document, { head }: Article, county: County | undefined): Fault[] {
  if (!county || !('updated' in head) || county.categories.some(({ id }) => id === head.category)) return [];
  return [misfit(document, 'category', head.category, 'county.yaml 里的类别编号')];
}
