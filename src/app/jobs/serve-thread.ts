import { AppError } from '#contract/failure.ts';
import type { TaskKind, ThreadWorks } from './thread-tasks.ts';
import { PAUSE, SHARED, type LoadMessage, type TaskMessage, type ThreadMessage, type ThreadOrder } from './thread-protocol.ts';

/** Does in this thread what the one that started it asks for, see `startThread`. */
export function serveThread({ taskPort, shared }: ThreadOrder, works: ThreadWorks): void {
  const state = new Int32Array(shared);

  /** Sends a message when there is room for it; false when nobody wants any more. */
  const send = (message: ThreadMessage, ahead: number, own: ArrayBuffer[] = []): boolean => {
    for (;;) {
      const taken = Atomics.load(state, SHARED.taken);
      if (Atomics.load(state, SHARED.stop) !== 0) return false;
      if (((Atomics.load(state, SHARED.sent) - taken) | 0) < ahead) break;
      Atomics.wait(state, SHARED.taken, taken, PAUSE);
    }
    taskPort.postMessage(message, own);
    Atomics.add(state, SHARED.sent, 1);
    Atomics.notify(state, SHARED.sent);
    return true;
  };

  const setIdle = (): void => {
    Atomics.store(state, SHARED.busy, 0);
    Atomics.notify(state, SHARED.busy);
  };

  const doTask = async <Kind extends TaskKind>({ task, order, ahead }: TaskMessage<Kind>): Promise<void> => {
    // Before it is told: whoever hears of it may start the next task at once.
    const finish = (message: ThreadMessage): void => {
      setIdle();
      send(message, ahead);
    };
    try {
      const { work, own } = await works[task]();
      const going = work(order);
      for (let step = going.next(); ; step = going.next()) {
        if (step.done) {
          finish({ type: 'end', end: step.value });
          return;
        }
        if (!send({ type: 'step', step: step.value }, ahead, own?.(step.value))) {
          going.return(undefined as never);
          setIdle();
          return;
        }
      }
    } catch (error) {
      if (error instanceof AppError) {
        finish({ type: 'failed', failure: { code: error.code, message: error.message, details: { ...error.details } } });
      } else {
        finish({ type: 'broke', error });
      }
    }
  };

  taskPort.on('message', (message: TaskMessage | LoadMessage) => {
    if ('task' in message) void doTask(message);
    // What cannot be loaded is told to whoever asks for it.
    else works[message.load]().catch(() => undefined);
  });
}
