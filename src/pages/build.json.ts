import type { APIRoute } from 'astro';
import { buildOf } from '../views/build.ts';
import { theSite } from '../views/publication.ts';

export const GET: APIRoute = () => Response.json(buildOf(theSite()));
