import type { APIRoute } from 'astro';
import { auditPack } from '../../views/audit-pack.ts';
import { theSite } from '../../views/publication.ts';

export const GET: APIRoute = () => Response.json(auditPack(theSite()));
