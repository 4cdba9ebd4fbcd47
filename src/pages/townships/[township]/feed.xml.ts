import type { APIRoute, GetStaticPaths } from 'astro';
import { feedOf } from '../../../views/feed.ts';
import { townshipPaths } from '../../../views/places.ts';
import { theSite } from '../../../views/publication.ts';

export const getStaticPaths = townshipPaths satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response(feedOf(theSite(), props.township));
