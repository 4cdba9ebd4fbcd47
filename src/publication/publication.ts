import type { Document } from '../document/types.ts';
import { compare } from '../order.ts';
import { type Clock, clocksOf } from './clock.ts';
import { type Complaint, readComplaints } from './complaints.ts';
import type { County } from './county.ts';
import type { Inspection } from './inspection.ts';
import { readList } from './list.ts';
import type { NoticeFile } from './notice.ts';
import { type Recipient, recipientOf } from './recipient.ts';
import { folderOf, nameOf, roleOf } from './role.ts';
import { readSetting } from './setting.ts';
import type { Standard } from './standard.ts';
import type { Township } from './township.ts';

/** 公示: a notice with its list and its clock. `id` is used in addresses: township and folder name. */
export type Notice = NoticeFile & { id: string; folder: string; recipients: Recipient[]; clock: Clock };

/** All that a county publishes. Townships by id, notices and inspections from the newest, complaints by township. */
export type Publication = {
  county: County;
  standards: Standard[];
  townships: Township[];
  notices: Notice[];
  inspections: Inspection[];
  complaints: Map<string, Complaint[]>;
};

/**
 * The publication of linted documents.
 * @throws Error when the documents have no readable county.yaml; lint first
 */
export function publicationOf(documents: readonly Document[]): Publication {
  const { setting } = readSetting(documents);
  const { county, standards } = setting;
  if (!county) throw new Error('no readable county.yaml');
  const lists = new Map<string, Document>();
  for (const document of documents)
    if (roleOf(document.path) === 'list') lists.set(folderOf(document.path), document);
  const clocks = clocksOf(county, setting.notices);
  const notices = [...setting.notices].map(([folder, notice]): Notice => {
    const villages = setting.townships.get(notice.township)?.villages ?? [];
    const recipients = rowsOf(lists.get(folder)).map((row) => recipientOf(row, villages));
    return {
      ...notice,
      id: `${notice.township}-${nameOf(folder)}`,
      folder: nameOf(folder),
      recipients,
      clock: clocks.get(folder) as Clock,
    };
  });
  return {
    county,
    standards,
    townships: [...setting.townships.values()].sort((a, b) => compare(a.id, b.id)),
    notices: notices.sort((a, b) => compare(b.published, a.published) || compare(a.id, b.id)),
    inspections: setting.inspections.sort((a, b) => compare(b.checked, a.checked)),
    complaints: complaintsOf(documents),
  };
}

function complaintsOf(documents: readonly Document[]): Map<string, Complaint[]> {
  const found = new Map<string, Complaint[]>();
  for (const document of documents)
    if (roleOf(document.path) === 'complaints')
      found.set(nameOf(folderOf(document.path)), readComplaints(document).complaints);
  return found;
}

function rowsOf(document: Document | undefined) {
  return (document?.tables ?? []).flatMap((table) =>
    [...readList(table).rows].filter(({ kind }) => kind === 'data'),
  );
}
