import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonFile, townshipFiles } from '../../../data/files.ts';
import { theSite } from '../../../views/publication.ts';

export const getStaticPaths = townshipFiles satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(jsonFile(props.dataset, theSite(), props.township));
