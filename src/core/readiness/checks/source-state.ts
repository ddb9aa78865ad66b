import { concerning, mappedUsers, type Check, type CheckResult, type EnvironmentGiven, type PersonFacts } from '../given.ts';

/** Mapped people whose source account is disabled or deleted. */
export const sourceDisabled: Check = (given) => bySource(given, ({ enabled, deleted }) => deleted || enabled === false);

export const sourceUnlicensed: Check = (given) => bySource(given, ({ licensed }) => licensed === false);

function bySource(given: EnvironmentGiven, isWrong: (source: PersonFacts) => boolean): CheckResult[] {
  return concerning(
    'found',
    mappedUsers(given).filter(({ source }) => source !== undefined && isWrong(source)),
  );
}
