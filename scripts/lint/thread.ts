import { parentPort } from 'node:worker_threads';
import { fileSource } from '../../src/document/folder.ts';
import { checkEach } from '../../src/lint/check.ts';
import { prepare } from '../../src/lint/prepare.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { jobFor } from './job.ts';
import type { Share } from './threads.ts';

// A thread that checks its share of the files; what holds across files is judged where the shares come together.
parentPort?.once('message', ({ request, paths }: Share) => {
  const sources = paths.toSorted().map((path) => ({ ...fileSource(path), path }));
  const checked = checkEach(prepare(jobFor(request), rules), sources);
  parentPort?.postMessage({ ...checked, findings: checked.findings.packed() });
});
