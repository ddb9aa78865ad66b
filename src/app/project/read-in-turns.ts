import { setImmediate } from 'node:timers/promises';
import { AppError } from '#contract/failure.ts';
import { texts } from '#texts/texts.ts';
import type { ProjectSession } from './project-session.ts';

/** Between two looks at who else wants something, in milliseconds. */
const BREATH = 20;

/**
 * Reads something of the open project in steps, and lets others have their turn between them. When somebody decides
 * in the meantime it begins anew, because what was read so far may be of two states. Refused with `no-project` when it is closed meanwhile.
 */
export async function readInTurns<T>({ db, tables }: ProjectSession, begin: () => Generator<unknown, T>): Promise<T> {
  for (;;) {
    const revision = tables.meta.revision();
    const work = begin();
    let breathed = performance.now();
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) return step.value;
      if (performance.now() - breathed < BREATH) continue;
      await setImmediate();
      if (!db.open || tables.meta.revision() !== revision) break;
      breathed = performance.now();
    }
    work.return(undefined as never);
    if (!db.open) throw new AppError('no-project', texts.project.none);
  }
}
