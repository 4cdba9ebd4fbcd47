import type { APIRoute } from 'astro';
import { dataPackage } from '../../data/files.ts';
import { theSite } from '../../views/publication.ts';

export const GET: APIRoute = () => Response.json(dataPackage(theSite()));
