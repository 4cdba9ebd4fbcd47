import type { APIRoute, GetStaticPaths } from 'astro';
import { townshipShard } from '../../search/shards.ts';
import { theSite } from '../../views/publication.ts';

export const getStaticPaths = (() =>
  theSite().townships.map((township) => ({
    params: { township: township.id },
    props: { township },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(townshipShard(theSite(), props.township));
