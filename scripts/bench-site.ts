import { benchSite } from '../bench/site/bench.ts';

// Without a size: the demo county (0), and generated ones of 30,000 and 1,000,000.
const sizes = process.argv.slice(2).map(Number);
process.exitCode = await benchSite(sizes.length > 0 ? sizes : undefined);
