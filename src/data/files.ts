import type { Township } from '../publication/township.ts';
import { links } from '../views/links.ts';
import { type Site, theSite } from '../views/publication.ts';
import { csvOf } from './csv.ts';
import { type Dataset, datasets } from './datasets.ts';

/** Files of the county, or of a township: what Astro's getStaticPaths asks for. */
export function countyFiles() {
  return datasets.map((dataset) => ({ params: { dataset: dataset.name }, props: { dataset } }));
}

export function townshipFiles() {
  return theSite().townships.flatMap((township) =>
    datasetsOf(township).map((dataset) => ({
      params: { township: township.id, dataset: dataset.name },
      props: { township, dataset },
    })),
  );
}

export function datasetsOf(township: Township | undefined): Dataset[] {
  return datasets.filter(({ countyOnly }) => !township || !countyOnly);
}

export function csvFile({ columns, rows }: Dataset, site: Site, township?: Township): string {
  const header = columns.map(({ title }) => title);
  const lines = rows(site, township).map((row) => columns.map(({ name }) => row[name] ?? ''));
  return csvOf(header, lines);
}

export function jsonFile({ title, rows }: Dataset, site: Site, township?: Township) {
  return { title, publisher: site.county.publisher, asOf: site.asOf, rows: rows(site, township) };
}

/** 数据包说明 by the Data Package standard (Frictionless), so that programs know the columns and their types. */
export function dataPackage(site: Site, township?: Township) {
  const place = township?.name ?? site.county.name;
  return {
    name: `mingbang-${site.county.areaCode}${township ? `-${township.id}` : ''}`,
    title: `${place}社会救助公示数据`,
    created: `${site.asOf}T00:00:00+08:00`,
    contributors: [{ title: site.county.publisher, role: 'publisher' }],
    resources: datasetsOf(township).map((dataset) => ({
      name: dataset.name,
      title: dataset.title,
      description: dataset.what,
      path: `${dataset.name}.csv`,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: dataset.columns.map(({ title, type, what }) => ({ name: title, type, description: what })),
        missingValues: [''],
      },
    })),
  };
}

/** Where a file of a dataset lies. */
export function fileLink(dataset: Dataset, kind: 'csv' | 'json', township?: Township): string {
  return `${links.data}${township ? `${township.id}/` : ''}${dataset.name}.${kind}`;
}
