import { benchLint } from '../bench/lint/bench.ts';

process.exitCode = await benchLint();
