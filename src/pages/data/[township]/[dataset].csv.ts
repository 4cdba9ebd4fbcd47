import type { APIRoute, GetStaticPaths } from 'astro';
import { csvResponse } from '../../../data/csv.ts';
import { csvFile, townshipFiles } from '../../../data/files.ts';
import { theSite } from '../../../views/publication.ts';

export const getStaticPaths = townshipFiles satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => csvResponse(csvFile(props.dataset, theSite(), props.township));
