import type { APIRoute, GetStaticPaths } from 'astro';
import { townshipShard } from '../../search/shards.ts';
import { townshipPaths } from '../../views/places.ts';
import { theSite } from '../../views/publication.ts';

export const getStaticPaths = townshipPaths satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(townshipShard(theSite(), props.township));
