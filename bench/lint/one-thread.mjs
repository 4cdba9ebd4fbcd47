import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

// Makes the lint believe that there is one core, to time what one thread does.
os.availableParallelism = () => 1;
syncBuiltinESMExports();
