import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { AppError } from '#contract/failure.ts';
import type { TaskKind, ThreadTasks } from './thread-tasks.ts';
import {
  PAUSE,
  SHARED,
  SHARED_BYTES,
  type LoadMessage,
  type TaskMessage,
  type ThreadMessage,
  type ThreadOrder,
} from './thread-protocol.ts';

/** A thread that works beside this one. */
export interface SecondThread {
  /**
   * Starts a task at once and gives its steps as they come, and null when none came in a while, so that
   * a job can still be cancelled. One task after the other; ending the generator early ends the thread.
   * @param ahead how many steps the thread may be ahead of whoever takes them.
   */
  run<Kind extends TaskKind>(
    task: Kind,
    order: ThreadTasks[Kind]['order'],
    ahead?: number,
  ): Generator<ThreadTasks[Kind]['step'] | null, ThreadTasks[Kind]['end']>;
  /** Lets the thread load what a task needs, before it is asked for it. */
  load(task: TaskKind): void;
  /** Asks the thread to end, without waiting until it has cleaned up. */
  ask(): void;
  /** Ends the thread, whatever it is doing. */
  end(): void;
  /** Leaves the thread to whoever starts one next, where it has nothing to do: what it has run once it runs twice as quickly. Else ends it. */
  release(): void;
}

/** Threads that have nothing to do. */
const spares: { readonly url: string; readonly thread: SecondThread }[] = [];

const AHEAD = 16;
/** A thread that was waited for so often in vain is gone: after a minute. Not by the clock, which goes on while a laptop sleeps. */
const PATIENCE = 60_000 / PAUSE;
/** A task that is given up has this long to clean up behind itself, in milliseconds from when it was asked to end: two may be waited for within the fifth of a second in which a cancel is answered. */
const GRACE = 75;
/** Heap of the thread in megabytes. */
const HEAP = 2048;
/** For what is thrown away at once: with what V8 would take, two threads hold a hundred megabytes more and are no quicker. */
const YOUNG = 24;

/**
 * Starts a second thread from the entry of our worker, or takes the one that was released. This thread
 * never needs its event loop to hear from it: both wait on shared memory, so that long work can stay a
 * synchronous generator.
 */
export function startThread(workerUrl: URL): SecondThread {
  const place = spares.findIndex(({ url }) => url === workerUrl.href);
  return place < 0 ? newThread(workerUrl) : spares.splice(place, 1)[0]!.thread;
}

/** Starts a thread for whoever will ask for one: until then it loads what a task needs. */
export function startSpareThread(workerUrl: URL, task: TaskKind): void {
  const thread = newThread(workerUrl);
  thread.load(task);
  spares.push({ url: workerUrl.href, thread });
}

/** Ends the threads that nobody has taken, when nothing will need one: their heaps are given back. */
export function endSpareThreads(): void {
  endThreads(spares.splice(0).map(({ thread }) => thread));
}

/** Ends several threads, which clean up at the same time. */
export function endThreads(threads: readonly SecondThread[]): void {
  for (const thread of threads) thread.ask();
  for (const thread of threads) thread.end();
}

function newThread(workerUrl: URL): SecondThread {
  const { port1, port2 } = new MessageChannel();
  const shared = new SharedArrayBuffer(SHARED_BYTES);
  const state = new Int32Array(shared);
  const workerData: ThreadOrder = { taskPort: port2, shared };
  const worker = new Worker(workerUrl, {
    workerData,
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: YOUNG },
  });
  let ended = false;
  // Heard only when the event loop turns; a loop that does not gives up by `PATIENCE`.
  let fault: unknown = null;
  worker.on('error', (error) => (fault = error));
  // One that breaks down between two tasks is missed by nobody.
  worker.on('exit', () => {
    const place = spares.findIndex((spare) => spare.thread === thread);
    if (place >= 0) spares.splice(place, 1);
  });
  // Nobody has to end a thread for the process to be able to.
  worker.unref();

  let askedAt: number | null = null;
  const ask = (): void => {
    askedAt ??= performance.now();
    Atomics.store(state, SHARED.stop, 1);
    Atomics.notify(state, SHARED.taken);
  };
  const end = (): void => {
    if (ended) return;
    ended = true;
    ask();
    // What it has open it closes itself: a project whose reader is still there could not be closed for good.
    Atomics.wait(state, SHARED.busy, 1, Math.max(0, (askedAt ?? 0) + GRACE - performance.now()));
    port1.close();
    void worker.terminate();
  };

  function* take<Step, End>(): Generator<Step | null, End> {
    let done = false;
    try {
      // The caller's first look finds it inside this block, so that giving it up at once ends the thread too.
      yield null;
      for (let waits = 0; ;) {
        const sent = Atomics.load(state, SHARED.sent);
        const received: { message: ThreadMessage<Step, End> } | undefined = ended ? undefined : receiveMessageOnPort(port1);
        if (received === undefined) {
          if (fault !== null) throw fault;
          if (ended || waits > PATIENCE) throw new Error('the second thread has ended');
          if (Atomics.wait(state, SHARED.sent, sent, PAUSE) === 'timed-out') {
            waits++;
            yield null;
          }
          continue;
        }
        waits = 0;
        Atomics.add(state, SHARED.taken, 1);
        Atomics.notify(state, SHARED.taken);
        const { message } = received;
        done = message.type !== 'step';
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
      if (!done) end();
    }
  }

  const thread: SecondThread = {
    run<Kind extends TaskKind>(task: Kind, order: ThreadTasks[Kind]['order'], ahead = AHEAD) {
      const message: TaskMessage<Kind> = { task, order, ahead };
      Atomics.store(state, SHARED.busy, 1);
      port1.postMessage(message);
      const steps = take<ThreadTasks[Kind]['step'], ThreadTasks[Kind]['end']>();
      steps.next();
      return steps;
    },
    load: (task) => port1.postMessage({ load: task } satisfies LoadMessage),
    ask,
    end,
    release() {
      // Released before: ending it now would leave a dead one to whoever starts the next.
      if (spares.some((spare) => spare.thread === thread)) return;
      const isIdle = !ended && fault === null && Atomics.load(state, SHARED.busy) === 0;
      if (!isIdle || spares.length > 0) end();
      else spares.push({ url: workerUrl.href, thread });
    },
  };
  return thread;
}
