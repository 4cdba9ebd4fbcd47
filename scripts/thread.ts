import { parentPort } from 'node:worker_threads';
import { rules } from '../src/lint/rules/index.ts';
import { checkEach, prepare } from '../src/lint/run.ts';
import { jobFor } from './check.ts';
import { type Share, sourcesIn } from './threads.ts';

// A thread that checks its share of the files; what holds across files is judged where the shares come together.
parentPort?.once('message', ({ request, pieces }: Share) => {
  const checked = checkEach(prepare(jobFor(request), rules), sourcesIn(pieces));
  parentPort?.postMessage({ ...checked, findings: checked.findings.packed() });
});
