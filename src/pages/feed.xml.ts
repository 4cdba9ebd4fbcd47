import type { APIRoute } from 'astro';
import { feedOf } from '../views/feed.ts';
import { theSite } from '../views/publication.ts';

export const GET: APIRoute = () => new Response(feedOf(theSite()));
