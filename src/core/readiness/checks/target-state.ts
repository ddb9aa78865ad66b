import { concerning, mappedUsers, type Check, type CheckResult, type EnvironmentGiven, type PersonFacts } from '../given.ts';

/** Destinations that are disabled or deleted, and those of which nobody says. */
export const targetActive: Check = (given) => byTarget(given, ({ enabled, deleted }) => (deleted ? false : enabled));

/** Destinations without a licence, and those of which nobody says. */
export const targetLicensed: Check = (given) => byTarget(given, ({ licensed }) => licensed);

function byTarget(given: EnvironmentGiven, isRight: (target: PersonFacts) => boolean | null): CheckResult[] {
  const told = mappedUsers(given).map((user) => {
    const target = given.person('target', user.outcome.targetKey);
    return { user, right: target ? isRight(target) : null };
  });
  const of = (right: boolean | null) => told.filter((one) => one.right === right).map(({ user }) => user);
  return [...concerning('found', of(false)), ...concerning('unknown', of(null))];
}
