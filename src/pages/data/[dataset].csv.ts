import type { APIRoute, GetStaticPaths } from 'astro';
import { csvResponse } from '../../data/csv.ts';
import { countyFiles, csvFile } from '../../data/files.ts';
import { theSite } from '../../views/publication.ts';

export const getStaticPaths = countyFiles satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => csvResponse(csvFile(props.dataset, theSite()));
