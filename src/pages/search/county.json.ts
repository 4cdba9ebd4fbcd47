import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { countyShard } from '../../search/shards.ts';
import { policies } from '../../views/policies.ts';
import { theSite } from '../../views/publication.ts';

export const GET: APIRoute = async () => {
  const guides = (await getCollection('guides')).map(({ data }) => ({
    kind: '指南',
    title: data.title,
    path: `guides/${data.category}/`,
  }));
  const rules = (await policies()).map(({ id, data }) => ({
    kind: '政策',
    title: data.title,
    path: `policies/${id}/`,
  }));
  return Response.json(countyShard(theSite(), [...guides, ...rules]));
};
