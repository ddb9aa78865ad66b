/** What a browser traces of one task. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Tasks of the page's main thread that took more than 50 ms of processor time, which other work on the machine disturbs less than the clock. */
export function longTasks(trace: readonly TraceEvent[]): { readonly over: readonly number[]; readonly longest: number } {
  const main = new Set(
    trace
      .filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  // Without those a task consists of.
  const tasks = trace.flatMap(({ name, pid, tid, tdur = 0 }) =>
    name === 'ThreadControllerImpl::RunTask' && main.has(`${pid} ${tid}`) ? tdur / 1000 : [],
  );
  return { over: tasks.filter((task) => task > 50), longest: Math.max(0, ...tasks) };
}
