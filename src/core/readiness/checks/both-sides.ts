import { concerning, mappedUsers, type Check } from '../given.ts';

/** Targets that also stand as a source on another line. */
export const bothSides: Check = (given) => {
  const mapped = mappedUsers(given);
  const sources = new Set(mapped.map(({ addresses }) => addresses.source));
  return concerning(
    'found',
    mapped.filter(({ addresses }) => sources.has(addresses.target)),
  );
};
