import type { APIRoute, GetStaticPaths } from 'astro';
import { townshipShards } from '../../../search/shards.ts';
import { townshipPaths } from '../../../views/places.ts';
import { theSite } from '../../../views/publication.ts';

export const getStaticPaths = townshipPaths satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(townshipShards(theSite(), props.township).shard);
