import type { APIRoute, GetStaticPaths } from 'astro';
import { countyFiles, jsonFile } from '../../data/files.ts';
import { theSite } from '../../views/publication.ts';

export const getStaticPaths = countyFiles satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(jsonFile(props.dataset, theSite()));
