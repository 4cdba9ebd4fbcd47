import { benchSite } from '../bench/site/bench.ts';
import { command } from './command.ts';
import { Usage } from './usage.ts';

// Without a size: the demo county (0), and generated ones of 30,000 and 1,000,000.
await command(() => {
  const sizes = process.argv.slice(2).map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 0))
    throw new Usage('bench:site 后面只写人数，可以写几个，例如 0 30000');
  return benchSite(sizes.length > 0 ? sizes : undefined);
});
