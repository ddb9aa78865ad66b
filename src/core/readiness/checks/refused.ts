import { asConcern, wordsOf, type Check } from '../given.ts';

/** Pairs that cannot be written, by the codes of `buildUserMapping`; `example` says of the first why. */
export const refused: Check = ({ projection }, parameters) => {
  const codes = wordsOf(parameters, 'codes');
  const messages: string[] = [];
  const users = projection.users.filter(({ outcome }) => {
    const isConcerned = outcome.is === 'unmapped' && outcome.why === 'refused' && codes.includes(outcome.code);
    if (isConcerned) messages.push(outcome.message);
    return isConcerned;
  });
  return users.length === 0 ? [] : [{ is: 'found', concerns: users.map(asConcern), values: { example: messages[0] ?? '' } }];
};
