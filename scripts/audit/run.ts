import { audit } from '../../src/audit/audit.ts';
import { countyOf, outputsOf } from '../../src/audit/output/outputs.ts';
import { CannotAudit } from '../../src/audit/problems.ts';
import type { Parcel } from '../../src/audit/read/stream.ts';
import { type Chosen, type Sources, sourcesOf } from '../../src/audit/sources.ts';
import { summaryText } from '../../src/audit/summary-text.ts';
import { fileSource } from '../../src/document/folder.ts';
import type { Day } from '../../src/publication/dates.ts';
import { withOptions } from './options.ts';

/** What an audit is asked, by the paths of its files: plain, so that another thread can be sent it. */
export type AuditRequest = { chosen: Chosen<string>; content: readonly string[]; asOf: Day };

/** The files to write, how many rows of the old ledger no place was found for, and what is said on the terminal. */
export type AuditResult =
  | { files: Map<string, string | Uint8Array>; unplaced: number; summary: string }
  | { refused: string };

/** The files of a request. */
export function filesOf({ chosen, content }: AuditRequest): Sources {
  const open = (path: string) => fileSource(path);
  return sourcesOf(chosen, content.map(open), open);
}

/** Runs a whole audit. `parcels`: another thread reads the long files ahead. */
export function runAudit(request: AuditRequest, parcels?: () => Parcel): AuditResult {
  try {
    const sources = filesOf(request);
    const signals = audit(sources, request.asOf, parcels);
    const [previous] = request.chosen.previous.map((path) => fileSource(path));
    const outputs = outputsOf(signals, countyOf(sources.content), previous);
    return { ...outputs, summary: summaryText(signals) };
  } catch (error) {
    if (error instanceof CannotAudit) return { refused: withOptions(error.message) };
    throw error;
  }
}
