import { wordOf, type Check } from '../given.ts';

/** A step of the checklist that nobody has answered with yes, or that does not apply. */
export const stepAnswered: Check = ({ isEverybody, answers }, parameters) => {
  const status = answers.get(wordOf(parameters, 'step'))?.status ?? 'open';
  return isEverybody || status === 'done' || status === 'not-applicable' ? [] : [{ is: 'found', concerns: [] }];
};

/** A period that has run out before the step that ends it was done. */
export const windowOver: Check = ({ windows }, parameters) => {
  const code = wordOf(parameters, 'window');
  return windows.some((one) => one.code === code && one.state === 'over') ? [{ is: 'found', concerns: [] }] : [];
};
