import { wordOf, type Check } from '../given.ts';

/** People of whose mailboxes the same has to be done. */
export const mailbox: Check = ({ mailboxes, projection }, parameters) => {
  const work = wordOf(parameters, 'work');
  const concerned = (mailboxes ?? []).filter((one) => one.work === work);
  if (concerned.length === 0) return [];
  const names = new Map(projection.users.map(({ key, sourceKey, name }) => [sourceKey ?? key, name]));
  // What the exports do not tell is a question by the rule's own severity.
  return [{ is: 'found', concerns: concerned.map(({ key, upn }) => ({ side: 'source', key, upn, name: names.get(key) ?? '' })) }];
};
