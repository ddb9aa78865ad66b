/** Where a job is; `done` of `total` in the unit of the phase, total 0 when it cannot be told. */
export interface JobProgress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}
