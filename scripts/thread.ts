import { parentPort, workerData } from 'node:worker_threads';
import { rules } from '../src/lint/rules/index.ts';
import { checkEach, prepare } from '../src/lint/run.ts';
import { jobFor } from './check.ts';
import type { Share } from './threads.ts';

// A thread that checks its share of the files; what holds across files is judged where the shares come together.
const { request, paths } = workerData as Share;
const mine = new Set(paths);
const job = jobFor(request);
const checked = checkEach(
  prepare(job, rules),
  job.sources.filter(({ path }) => mine.has(path)),
);
parentPort?.postMessage({ ...checked, findings: [...checked.findings] });
