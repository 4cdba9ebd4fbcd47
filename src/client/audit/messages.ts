import type { WorkList } from '../../audit/types.ts';
import type { AuditPack } from '../../views/audit-pack.ts';

/** The inputs of the page by the name of their field; the same as the options of the command. */
export type Chosen = Record<
  'approved' | 'paid' | 'applications' | 'relatives' | 'inspections' | 'ledger' | 'previous' | 'profile',
  readonly File[]
>;

/** What the page asks of its worker. `published` is the content folder, or what the site itself shows. */
export type Request = {
  chosen: Chosen;
  published: { files: readonly File[] } | { pack: AuditPack; lists: Record<string, string> };
  asOf: string;
};

/** What the worker answers: that it is there, the outputs, or in Chinese why there are none. */
export type Answer =
  | { ready: true }
  | {
      files: Map<string, string | Uint8Array>;
      counts: { workList: WorkList; title: string; count: number }[];
      total: number;
      open: string[];
    }
  | { refused: string };
