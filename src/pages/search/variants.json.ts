import type { APIRoute } from 'astro';
import { variantsFile } from '../../search/variants.ts';

export const GET: APIRoute = () => Response.json(variantsFile());
