import { AppError, type FailureCode } from '#contract/failure.ts';

export interface FailureText {
  /** Key of the title under `failures`. */
  readonly title: FailureCode | 'unreachable';
  /** The app's own sentence; null when the app did not answer. */
  readonly body: string | null;
}

/** Words for whatever a call rejected with. */
export function failureText(error: unknown): FailureText {
  if (error instanceof AppError) return { title: error.code, body: error.message };
  return { title: 'unreachable', body: null };
}
