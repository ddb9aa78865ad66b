import { addressKey } from '../../mapping/address.ts';
import { concerning, mappedUsers, type Check } from '../given.ts';

/** Targets that also stand as a source on another line. */
export const bothSides: Check = (given) => {
  const mapped = mappedUsers(given);
  const sources = new Set(mapped.map(({ upn }) => addressKey(upn)));
  return concerning(
    'found',
    mapped.filter(({ outcome }) => sources.has(addressKey(outcome.target))),
  );
};
