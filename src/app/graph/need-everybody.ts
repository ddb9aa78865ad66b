import { texts } from '#texts/texts.ts';
import { ProblemError } from '../identity/problem.ts';

/** People come and go while a tenant is read, so a few less than were counted are nobody lost. */
const AT_LEAST = 10;
const SHARE = 0.02;

/**
 * Throws when a list ended long before everybody came whom the service had counted: half a tenant is never taken for a
 * whole one. `counted` is null where nobody counted.
 */
export function needEverybody(came: number, counted: number | null): void {
  if (counted === null || came >= counted - Math.max(AT_LEAST, counted * SHARE)) return;
  throw new ProblemError({
    code: 'too-few',
    message: texts.identity.notEverybody(counted, came),
    next: texts.identity.notEverybodyNext,
  });
}
