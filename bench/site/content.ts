import { stringify } from 'yaml';
import type { County } from './county.ts';

/** The content folder of a generated county: every place, and the newest lists of the first township. */
export function demoFiles({ outline, siteOf }: County): [path: string, text: string][] {
  const places = outline.townships.map(({ id, ...township }): [string, string] => [
    `townships/${id}/township.yaml`,
    stringify(township),
  ]);
  const [first] = outline.townships;
  if (!first) return places;
  const villages = new Map(first.villages.map(({ id, name }) => [id, name]));
  const lists = siteOf(first.id).notices.filter(({ recipients }) => recipients.length > 0);
  return [
    ...places,
    ...lists.flatMap(({ folder, id: _, clock: __, recipients, ...file }): [string, string][] => {
      const rows = recipients.map(({ name, village = '', persons, amount = 0 }) =>
        [name, villages.get(village), persons, amount / 100].join(','),
      );
      const path = `townships/${first.id}/notices/${folder}`;
      return [
        [`${path}/notice.yaml`, stringify(file)],
        [`${path}/recipients.csv`, ['姓名,村,保障人数,金额', ...rows].join('\n')],
      ];
    }),
  ];
}
