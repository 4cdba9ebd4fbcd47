import { readdirSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { CLERKS, type Clerk } from './clerks.ts';
import { COMPLAINING, complaintsFile } from './complaints.ts';
import { COUNTY } from './county.ts';
import { csvOf } from './csv.ts';
import { draw } from './draw.ts';
import { INSPECTIONS } from './inspections.ts';
import { type Planned, plannedNotices } from './notices.ts';
import { PLACES, type Place } from './places.ts';
import { standardsFile } from './standards.ts';
import { xlsxOf } from './xlsx.ts';

/** All files of the invented county by their path below content/: the same bytes every time. */
export async function demoFiles(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  files.set('county.yaml', yaml('演示数据：地名、人名、电话、文号都是虚构的', COUNTY));
  files.set('standards.csv', new TextEncoder().encode(standardsFile()));
  for (const folder of ['guides', 'policies'])
    for (const name of readdirSync(pages(folder)).sort())
      files.set(`${folder}/${name}`, new Uint8Array(readFileSync(pages(`${folder}/${name}`))));
  for (const place of PLACES)
    files.set(`townships/${place.id}/township.yaml`, yaml('演示数据，全部虚构', township(place)));
  for (const id of Object.keys(COMPLAINING))
    files.set(`townships/${id}/complaints.csv`, new TextEncoder().encode(complaintsFile(id)));
  for (const inspection of INSPECTIONS)
    files.set(`inspections/${inspection.checked}.yaml`, yaml('演示数据，全部虚构', inspection));
  for (const planned of plannedNotices()) {
    const { place, folder, notice } = planned;
    const path = `townships/${place.id}/notices/${folder}`;
    files.set(`${path}/notice.yaml`, yaml('演示数据，全部虚构', notice));
    const clerk = CLERKS[place.id];
    if (notice.zero || !clerk) continue;
    files.set(`${path}/recipients.${clerk.file === 'xlsx' ? 'xlsx' : 'csv'}`, await listFile(planned, clerk));
  }
  return files;
}

function pages(path: string): URL {
  return new URL(`pages/${path}`, import.meta.url);
}

async function listFile(planned: Planned, clerk: Clerk): Promise<Uint8Array> {
  const grid = draw(planned, clerk);
  return clerk.file === 'xlsx' ? xlsxOf(grid) : csvOf(grid, clerk);
}

function township({ name, villages, channels }: Place) {
  const written = villages.map(({ aliases, ...village }) =>
    aliases.length > 0 ? { ...village, aliases } : village,
  );
  return { name, channels, villages: written };
}

/** Without anchors: the reader admits none, and a clerk could not read them. */
function yaml(comment: string, value: object): Uint8Array {
  const text = stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
  return new TextEncoder().encode(`# ${comment}\n${text}`);
}
