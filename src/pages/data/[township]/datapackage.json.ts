import type { APIRoute, GetStaticPaths } from 'astro';
import { dataPackage } from '../../../data/files.ts';
import { townshipPaths } from '../../../views/places.ts';
import { theSite } from '../../../views/publication.ts';

export const getStaticPaths = townshipPaths satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(dataPackage(theSite(), props.township));
