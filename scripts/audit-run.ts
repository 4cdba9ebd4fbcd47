import { audit } from '../src/audit/audit.ts';
import type { Sources } from '../src/audit/facts.ts';
import { countyOf, outputsOf } from '../src/audit/output/outputs.ts';
import { BadLedger } from '../src/audit/output/previous.ts';
import { CannotAudit } from '../src/audit/problems.ts';
import type { Parcel } from '../src/audit/read/stream.ts';
import { summaryText } from '../src/audit/summary-text.ts';
import { fileSource } from '../src/document/folder.ts';
import type { Day } from '../src/publication/dates.ts';

/** What an audit is asked, the paths of its files by kind: plain, so that another thread can be sent it. */
export type AuditRequest = {
  paths: Record<Exclude<keyof Sources, 'profile'> | 'profile' | 'previous', string[]>;
  asOf: Day;
};

/** The files to write, how many rows of the old ledger no place was found for, and what is said on the terminal. */
export type AuditResult =
  | { files: Map<string, string | Uint8Array>; unplaced: number; summary: string }
  | { refused: string };

/** The files of a request. */
export function sourcesOf({ paths }: AuditRequest): Sources {
  const of = (kind: keyof typeof paths) => paths[kind].map((path) => fileSource(path));
  const [profile] = of('profile');
  return {
    approved: of('approved'),
    paid: of('paid'),
    applications: of('applications'),
    relatives: of('relatives'),
    inspections: of('inspections'),
    ledgers: of('ledgers'),
    content: of('content'),
    ...(profile && { profile }),
  };
}

/** Runs a whole audit. `parcels`: another thread reads the long files ahead. */
export function runAudit(request: AuditRequest, parcels?: () => Parcel): AuditResult {
  try {
    const sources = sourcesOf(request);
    const signals = audit(sources, request.asOf, parcels);
    const [previous] = request.paths.previous.map((path) => fileSource(path));
    const outputs = outputsOf(signals, countyOf(sources.content), previous);
    return { ...outputs, summary: summaryText(signals) };
  } catch (error) {
    if (error instanceof CannotAudit || error instanceof BadLedger) return { refused: error.message };
    throw error;
  }
}
