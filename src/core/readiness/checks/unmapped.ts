import { concerning, wordsOf, type Check } from '../given.ts';

/** Users in scope whom the file would not hold, by why and by their access. */
export const unmapped: Check = ({ projection }, parameters) => {
  const whys = wordsOf(parameters, 'why');
  const accesses = wordsOf(parameters, 'access');
  return concerning(
    'found',
    projection.users.filter(({ outcome, access }) => outcome.is === 'unmapped' && whys.includes(outcome.why) && accesses.includes(access)),
  );
};
