import type { APIRoute } from 'astro';
import { links } from '../views/links.ts';

// Search shards hold names: no search engine should keep them.
export const GET: APIRoute = () => new Response(`User-agent: *\nDisallow: ${links.file('search/')}\n`);
