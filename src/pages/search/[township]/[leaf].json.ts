import type { APIRoute, GetStaticPaths } from 'astro';
import { townshipShards } from '../../../search/shards.ts';
import { theSite } from '../../../views/publication.ts';

export const getStaticPaths = (() =>
  theSite().townships.flatMap((township) =>
    townshipShards(theSite(), township).leaves.map((leaf, number) => ({
      params: { township: township.id, leaf: String(number) },
      props: { leaf },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.leaf);
