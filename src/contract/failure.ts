/** Why a call was refused. The list is closed; the screen has words for each. */
export const FAILURE_CODES = [
  'bad-input',
  'unknown-call',
  'no-project',
  'not-found',
  'already-open',
  'not-a-project',
  'project-too-new',
  'project-damaged',
  'file-refused',
  'target-taken',
  'job-running',
  'nothing-to-undo',
  'nothing-to-redo',
  'blocked',
  'cancelled',
  'disk-full',
  'disk-gone',
  'read-only',
  'busy',
  'internal',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** A refusal as it crosses the boundary. */
export interface Failure {
  readonly code: FailureCode;
  /** One sentence for a person: what happened and what to do. */
  readonly message: string;
  /** Plain details a screen may use, for example who holds a target. */
  readonly details: Readonly<Record<string, string>>;
}

/** A refusal the user can act on. Crosses the boundary as a `Failure`, never as a thrown string. */
export class AppError extends Error {
  readonly code: FailureCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: FailureCode, message: string, details: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}
