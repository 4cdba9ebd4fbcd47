import type { APIRoute } from 'astro';
import { theSite } from '../../views/publication.ts';
import { settingsPack } from '../../views/settings-pack.ts';

export const GET: APIRoute = () => Response.json(settingsPack(theSite()));
