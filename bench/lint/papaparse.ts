import { createReadStream } from 'node:fs';
import Papa from 'papaparse';

// Papaparse alone: every row of a file, streamed.
let rows = 0;
createReadStream(process.argv[2] ?? '')
  .pipe(Papa.parse(Papa.NODE_STREAM_INPUT, {}))
  .on('data', () => rows++)
  .on('end', () => process.exit(rows > 0 ? 0 : 1));
