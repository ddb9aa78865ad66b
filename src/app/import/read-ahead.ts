import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { AppError, type Failure } from '#contract/failure.ts';
import { readForIntake, type FileToRead, type IntakeEnd, type IntakeStep } from './read-for-intake.ts';

/** What a thread that reads a file for another is started with. */
export interface ReadOrder {
  readonly read: FileToRead;
  readonly port: MessagePort;
  /** Three words: steps sent, steps taken, and whether nobody wants any more. */
  readonly shared: SharedArrayBuffer;
}

type Message =
  | { readonly type: 'step'; readonly step: IntakeStep }
  | { readonly type: 'end'; readonly end: IntakeEnd }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'broke'; readonly error: unknown };

const SENT = 0;
const TAKEN = 1;
const STOP = 2;
/** Steps the reader may be ahead, each of about 64 KB of the file. */
const AHEAD = 16;
/** How long is waited for a step before somebody may look at the cancel flag, in milliseconds. */
const PAUSE = 50;
/** A reader that has sent nothing for so long is gone, in milliseconds. */
const PATIENCE = 60_000;
/** Heap of the reader in megabytes. */
const HEAP = 2048;

/**
 * Reads a file in a second thread while this one writes what was read before. Gives what
 * `readForIntake` gives, and null when it has to wait, so that a job can still be cancelled.
 */
export function* readAhead(workerUrl: URL, file: FileToRead): Generator<IntakeStep | null, IntakeEnd> {
  const { port1, port2 } = new MessageChannel();
  const shared = new SharedArrayBuffer(12);
  const state = new Int32Array(shared);
  const workerData: ReadOrder = { read: file, port: port2, shared };
  const worker = new Worker(workerUrl, { workerData, transferList: [port2], resourceLimits: { maxOldGenerationSizeMb: HEAP } });
  // This thread hears of it only when its work is done, and by then it has noticed itself.
  worker.on('error', () => undefined);
  try {
    for (let heard = performance.now(); ;) {
      const sent = Atomics.load(state, SENT);
      const received: { message: Message } | undefined = receiveMessageOnPort(port1);
      if (received === undefined) {
        if (performance.now() - heard > PATIENCE) throw new Error('the thread that reads the file has ended');
        if (Atomics.wait(state, SENT, sent, PAUSE) === 'timed-out') yield null;
        continue;
      }
      heard = performance.now();
      Atomics.add(state, TAKEN, 1);
      Atomics.notify(state, TAKEN);
      const { message } = received;
      switch (message.type) {
        case 'step':
          yield message.step;
          break;
        case 'end':
          return message.end;
        case 'failed':
          throw new AppError(message.failure.code, message.failure.message, message.failure.details);
        case 'broke':
          throw message.error;
      }
    }
  } finally {
    Atomics.store(state, STOP, 1);
    Atomics.notify(state, TAKEN);
    port1.close();
    void worker.terminate();
  }
}

/** Reads a file for another thread, see `readAhead`. */
export function runReading({ read, port, shared }: ReadOrder): void {
  const state = new Int32Array(shared);
  const send = (message: Message): boolean => {
    for (;;) {
      const taken = Atomics.load(state, TAKEN);
      if (Atomics.load(state, STOP) !== 0) return false;
      if (Atomics.load(state, SENT) - taken < AHEAD) break;
      Atomics.wait(state, TAKEN, taken, PAUSE);
    }
    port.postMessage(message, message.type === 'step' ? ownBytes(message.step) : []);
    Atomics.add(state, SENT, 1);
    Atomics.notify(state, SENT);
    return true;
  };
  try {
    const reading = readForIntake(read);
    for (let step = reading.next(); ; step = reading.next()) {
      if (step.done) {
        send({ type: 'end', end: step.value });
        break;
      }
      if (!send({ type: 'step', step: step.value })) {
        reading.return(undefined as never);
        break;
      }
    }
  } catch (error) {
    if (error instanceof AppError) {
      send({ type: 'failed', failure: { code: error.code, message: error.message, details: { ...error.details } } });
    } else {
      send({ type: 'broke', error });
    }
  } finally {
    port.close();
  }
}

/** What need not be copied on its way over: nobody here looks at it again. */
function ownBytes(step: IntakeStep): ArrayBuffer[] {
  return step.type === 'rows' && step.rows !== null ? [step.rows.sayings.buffer] : [];
}
