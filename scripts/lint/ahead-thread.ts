import { workerData } from 'node:worker_threads';
import { csvPieces, type Piece } from '../../src/document/csv.ts';
import { likelyEncodingOf } from '../../src/document/decode.ts';
import { fileSource } from '../../src/document/folder.ts';
import { type Problem, Unreadable } from '../../src/document/types.ts';
import { send, waitForRoom } from '../shared/channel.ts';
import type { Handover, Message } from './ahead.ts';

/** Bytes of the file at a time: each message costs as much as a hundred rows. */
const PIECE = 64 * 1024;
/** So many pieces may wait to be judged: the reader must not fill the memory. */
const WAITING = 32;

// The thread that reads a file ahead of the one that judges it.
const { path, ...channel } = workerData as Handover;

function tell(message: Message): void {
  waitForRoom(channel, WAITING);
  send(channel, message, message !== 'failed' && 'piece' in message ? buffersOf(message.piece) : []);
}

/** What is handed over, not copied. */
function buffersOf(piece: Piece): ArrayBuffer[] {
  return 'cells' in piece ? Object.values(piece.cells).map(({ buffer }) => buffer) : [];
}

function sendFile(): void {
  const problems: Problem[] = [];
  const encoding = likelyEncodingOf(fileSource(path));
  for (const piece of csvPieces(fileSource(path, PIECE), encoding, problems)) tell({ piece });
  tell({ problems });
}

try {
  sendFile();
} catch (error) {
  tell(error instanceof Unreadable ? { unreadable: error.code } : 'failed');
}
