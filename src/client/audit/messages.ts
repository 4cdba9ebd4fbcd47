import type { Chosen } from '../../audit/sources.ts';
import type { WorkList } from '../../publication/inspection.ts';
import type { AuditPack } from '../../views/audit-pack.ts';

/** What a site itself shows: its pack, and the text of each list by its path. */
export type Fetched = { pack: AuditPack; lists: Record<string, string> };

/** What the page asks of its worker. `published` is the content folder, or what the site itself shows. */
export type Request = {
  chosen: Chosen<File>;
  published: { files: readonly File[] } | Fetched;
  asOf: string;
};

/** What the worker answers: the files of an audit, and what the page says of them. */
export type Result = {
  files: Map<string, string | Uint8Array>;
  counts: { workList: WorkList; title: string; count: number }[];
  total: number;
  open: string[];
};
