import { concerning, mappedUsers, wordOf, wordsOf, type Check } from '../given.ts';

/** Mapped people whose account of a side is of one of the kinds, unless their source account is of a kind that goes with it. */
export const accountKind: Check = (given, parameters) => {
  const side = wordOf(parameters, 'side');
  const kinds = wordsOf(parameters, 'kinds');
  const unless = wordsOf(parameters, 'unlessSource');
  return concerning(
    'found',
    mappedUsers(given).filter(({ source, target }) => {
      const account = side === 'source' ? source : target;
      return account !== undefined && kinds.includes(account.kind) && !(source && unless.includes(source.kind));
    }),
  );
};
