import { type CollectionEntry, getCollection } from 'astro:content';
import type { Fact } from './notice.ts';
import { dayText } from './text.ts';

type Policy = CollectionEntry<'policies'>;

/** Policies from the newest. */
export async function policies(): Promise<Policy[]> {
  const all = await getCollection('policies');
  return all.sort((a, b) => (a.data.published < b.data.published ? 1 : -1));
}

export function policyFacts({ issuer, document, published }: Policy['data']): Fact[] {
  return [
    { label: '发布机构', value: issuer },
    ...(document ? [{ label: '文号', value: document }] : []),
    { label: '发布日期', value: dayText(published) },
  ];
}
