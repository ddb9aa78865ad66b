import type { MessagePort } from 'node:worker_threads';
import type { Failure } from '#contract/failure.ts';
import type { TaskKind, ThreadTasks } from './thread-tasks.ts';

/** What a second thread is started with. */
export interface ThreadOrder {
  readonly taskPort: MessagePort;
  /** The words of `SHARED`. */
  readonly shared: SharedArrayBuffer;
}

/** What it is then asked to do. */
export interface TaskMessage<Kind extends TaskKind = TaskKind> {
  readonly task: Kind;
  readonly order: ThreadTasks[Kind]['order'];
  /** How many steps it may be ahead of the thread that asked. */
  readonly ahead: number;
}

/** What it is to load before it is asked for it. */
export interface LoadMessage {
  readonly load: TaskKind;
}

/** What it answers. */
export type ThreadMessage<Step = unknown, End = unknown> =
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'end'; readonly end: End }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'broke'; readonly error: unknown };

/** Words of memory that both threads see: messages sent, messages taken, whether nobody wants any more, and whether a task is under way. */
export const SHARED = { sent: 0, taken: 1, stop: 2, busy: 3 } as const;
/** Bytes of that memory. */
export const SHARED_BYTES = 16;

/** How long one thread waits for the other before it looks up, in milliseconds. */
export const PAUSE = 50;
