import type { JobRunner } from '../jobs/create-job-runner.ts';
import type { Ports } from '../ports.ts';
import type { SessionHolder } from './project-session.ts';

/** What the handlers of every feature share. */
export interface AppContext {
  readonly ports: Ports;
  readonly session: SessionHolder;
  readonly jobs: JobRunner;
  /** Tells the screen that the open project has changed; with `only`, that nothing but decisions were taken. */
  changed(only?: 'decisions'): void;
}
