import { concerning, mappedUsers, type Check, type CheckResult, type EnvironmentGiven, type PersonFacts } from '../given.ts';

/** Destinations that are disabled or deleted, and those of which nobody says. */
export const targetActive: Check = (given) => byTarget(given, ({ enabled, deleted }) => (deleted ? false : enabled));

/** Destinations without a licence, and those of which nobody says. */
export const targetLicensed: Check = (given) => byTarget(given, ({ licensed }) => licensed);

function byTarget(given: EnvironmentGiven, isRight: (target: PersonFacts) => boolean | null): CheckResult[] {
  const of = (right: boolean | null) => mappedUsers(given).filter(({ target }) => (target ? isRight(target) : null) === right);
  return [...concerning('found', of(false)), ...concerning('unknown', of(null))];
}
