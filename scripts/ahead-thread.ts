import { workerData } from 'node:worker_threads';
import { csvPieces } from '../src/document/csv.ts';
import { likelyEncodingOf } from '../src/document/decode.ts';
import { fileSource } from '../src/document/folder.ts';
import { type Problem, Unreadable } from '../src/document/types.ts';
import { type Handover, type Message, SENT, TAKEN } from './ahead.ts';

/** Bytes of the file at a time: each message costs as much as a hundred rows. */
const PIECE = 64 * 1024;
/** So many pieces may wait to be judged: the reader must not fill the memory. */
const WAITING = 32;

// The thread that reads a file ahead of the one that judges it.
const { path, port, counts } = workerData as Handover;

function send(message: Message): void {
  for (;;) {
    const taken = Atomics.load(counts, TAKEN);
    if (Atomics.load(counts, SENT) - taken < WAITING) break;
    Atomics.wait(counts, TAKEN, taken);
  }
  port.postMessage(message);
  Atomics.add(counts, SENT, 1);
  Atomics.notify(counts, SENT);
}

function sendFile(): void {
  const problems: Problem[] = [];
  const encoding = likelyEncodingOf(fileSource(path));
  for (const piece of csvPieces(fileSource(path, PIECE), encoding, problems)) send({ piece });
  send({ problems });
}

try {
  sendFile();
} catch (error) {
  send(error instanceof Unreadable ? { unreadable: error.code } : 'failed');
}
