import type { APIRoute } from 'astro';
import { ledgerOf } from '../views/ledger.ts';
import { theSite } from '../views/publication.ts';

export const GET: APIRoute = () => Response.json(ledgerOf(theSite()));
