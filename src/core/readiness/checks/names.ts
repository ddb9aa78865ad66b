import { addressKey } from '../../mapping/address.ts';
import { concerning, mappedUsers, wordOf, wordsOf, type Check } from '../given.ts';

/** Mapped people whom the environment knows by another name than the directory. */
export const nameDiffers: Check = (given) =>
  concerning(
    'found',
    mappedUsers(given).filter(
      ({ source, upn, addresses }) => source !== undefined && source.upn !== upn && addressKey(source.upn) !== addresses.source,
    ),
  );

/** Mapped people whose name on a side ends in one of some domains. */
export const nameEndsIn: Check = (given, parameters) => {
  const side = wordOf(parameters, 'side');
  const endings = wordsOf(parameters, 'endings');
  return concerning(
    'found',
    mappedUsers(given).filter(({ addresses }) => {
      const name = side === 'source' ? addresses.source : addresses.target;
      return endings.some((ending) => name.endsWith(ending));
    }),
  );
};
