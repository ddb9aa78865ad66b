import { addressKey } from '../../mapping/address.ts';
import { concerning, mappedUsers, wordOf, type Check } from '../given.ts';

/** Mapped people whom the environment knows by another name than the directory. */
export const nameDiffers: Check = (given) =>
  concerning(
    'found',
    mappedUsers(given).filter(({ source, upn }) => source !== undefined && addressKey(source.upn) !== addressKey(upn)),
  );

/** Mapped people whose target name ends in a domain. */
export const targetDomain: Check = (given, parameters) => {
  const domain = wordOf(parameters, 'domain');
  return concerning(
    'found',
    mappedUsers(given).filter(({ outcome }) => addressKey(outcome.target).endsWith(domain)),
  );
};
