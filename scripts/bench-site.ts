import { benchSite } from '../bench/site/bench.ts';
import { command } from './command.ts';

await command(benchSite);
