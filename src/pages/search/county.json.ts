import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { guidePage } from '../../search/fixed-pages.ts';
import { countyShard } from '../../search/shards.ts';
import { policies } from '../../views/policies.ts';
import { theSite } from '../../views/publication.ts';

export const GET: APIRoute = async () => {
  const site = theSite();
  const guides = (await getCollection('guides')).map(({ data }) => guidePage(data, site.county));
  const rules = (await policies()).map(({ id, data }) => ({
    kind: '政策',
    title: data.title,
    path: `policies/${id}/`,
  }));
  return Response.json(countyShard(site, [...guides, ...rules]));
};
