import { fileSize } from '../../src/document/folder.ts';
import type { Source } from '../../src/document/types.ts';
import type { Checked } from '../../src/lint/check.ts';
import { Findings, type Packed } from '../../src/lint/findings.ts';
import { answerOf } from '../shared/answer.ts';
import { takeReader, takeThread } from './hired.ts';
import type { Request } from './job.ts';
import { planFor } from './shares.ts';

/** What a thread is asked to check: the same request, and the paths of its share. */
export type Share = { request: Request; paths: string[] };

/** The sources for this thread, of which one may be read ahead, and the paths of the shares for others. */
export function sharedOut(sources: readonly Source[]): { own: Source[]; others: string[][] } {
  const plan = planFor(sources.map(({ path }) => ({ path, size: fileSize(path) })));
  const { ahead, others } = plan;
  const paths = new Set(plan.own);
  const own = sources.filter(({ path }) => paths.has(path));
  return {
    own: own.map((source) => (source.path === ahead ? { ...source, ahead: takeReader(ahead) } : source)),
    others,
  };
}

/**
 * Checks a share in a thread of its own.
 * @throws whatever goes wrong there: a share that was not checked must not pass
 */
export async function checkInThread(request: Request, paths: string[]): Promise<Checked> {
  const thread = takeThread();
  const share: Share = { request, paths };
  thread.postMessage(share);
  const checked = await answerOf<Checked & { findings: Packed }>(thread);
  return { ...checked, findings: Findings.unpacked(checked.findings) };
}
