import type { APIRoute } from 'astro';
import { hanziFile } from '../../search/hanzi-file.ts';
import { theSite } from '../../views/publication.ts';

export const GET: APIRoute = () => Response.json(hanziFile(theSite()));
