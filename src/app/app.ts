import type { Reply } from '#contract/transport.ts';

/** The application as a host sees it. */
export interface App {
  /** Carries a call; never rejects. */
  call(name: string, input: unknown): Promise<Reply>;
  /** Ends jobs, closes the project and leaves a single plain file. */
  close(): Promise<void>;
}
