import { type CollectionEntry, getCollection } from 'astro:content';
import { compare } from '../order.ts';
import type { Article } from './catalogue.ts';
import { links } from './links.ts';
import type { Fact } from './notice.ts';
import { dayText } from './text.ts';

type Policy = CollectionEntry<'policies'>;

/** Policies from the newest. */
export async function policies(): Promise<Policy[]> {
  const all = await getCollection('policies');
  return all.sort((a, b) => compare(b.data.published, a.data.published));
}

/** The policies as the catalogue asks for them: one article for each category that a policy is about. */
export async function policyArticles(): Promise<Article[]> {
  return (await policies()).flatMap(({ id, data: { category } }) => {
    const href = links.policy(id);
    return category === undefined ? [{ href }] : [category].flat().map((of) => ({ category: of, href }));
  });
}

export function policyFacts({ issuer, document, published }: Policy['data']): Fact[] {
  return [
    { label: '发布机构', value: issuer },
    ...(document ? [{ label: '文号', value: document }] : []),
    { label: '发布日期', value: dayText(published) },
  ];
}
