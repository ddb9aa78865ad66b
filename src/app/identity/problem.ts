/** Why something with a tenant did not work, for the person before the screen. */
export interface Problem {
  /** Stable, without anybody's data: an Entra code such as "AADSTS50105", or a word of ours. The log gets this alone. */
  readonly code: string;
  /** What happened. */
  readonly message: string;
  /** What to do next. */
  readonly next: string;
}

/** A problem as something to throw. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}
