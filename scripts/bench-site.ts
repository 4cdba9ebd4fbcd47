import { benchSite } from '../bench/site/bench.ts';

process.exitCode = await benchSite();
