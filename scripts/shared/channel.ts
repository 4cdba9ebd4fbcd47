import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  type Transferable,
} from 'node:worker_threads';

/** An end of a channel between threads. `counts`: how many messages were sent on it, and how many taken, one way. */
export type ChannelEnd = { port: MessagePort; counts: Int32Array };
export const [SENT, TAKEN] = [0, 1];

/** The two ends of a new channel. */
export function channel(): { here: ChannelEnd; there: ChannelEnd } {
  const { port1, port2 } = new MessageChannel();
  const counts = new Int32Array(new SharedArrayBuffer(8));
  return { here: { port: port1, counts }, there: { port: port2, counts } };
}

/** Sends a message to a thread that may be waiting for it. */
export function send({ port, counts }: ChannelEnd, message: unknown, transfer: Transferable[] = []): void {
  port.postMessage(message, transfer);
  Atomics.add(counts, SENT, 1);
  Atomics.notify(counts, SENT);
}

/** Waits until fewer messages than that are left to take, and blocks its thread. */
export function waitForRoom({ counts }: ChannelEnd, most: number): void {
  for (;;) {
    const taken = Atomics.load(counts, TAKEN);
    if (Atomics.load(counts, SENT) - taken < most) return;
    Atomics.wait(counts, TAKEN, taken);
  }
}

/**
 * Waits for the next message, and blocks its thread.
 * @param patience in milliseconds
 * @throws when nothing comes for so long
 */
export function take<Message>({ port, counts }: ChannelEnd, patience = Number.POSITIVE_INFINITY): Message {
  for (;;) {
    const sent = Atomics.load(counts, SENT);
    const received = receiveMessageOnPort(port);
    if (received) {
      Atomics.add(counts, TAKEN, 1);
      Atomics.notify(counts, TAKEN);
      return received.message;
    }
    if (Atomics.wait(counts, SENT, sent, patience) === 'timed-out') throw new Error('a thread is silent');
  }
}
