import { concerning, mappedUsers, type Check } from '../given.ts';

/** What must be there before anything can be written. */
export const noAccounts: Check = ({ project }) =>
  project.sourceAccounts === 0 || project.targetAccounts === 0 ? [{ is: 'found', concerns: [] }] : [];

/** Said only where the accounts are there, so that one cause is told once. */
export const noPairs: Check = (given) => {
  const { sourceAccounts, targetAccounts } = given.project;
  const canPair = sourceAccounts > 0 && targetAccounts > 0 && (given.isEverybody || given.lists > 0);
  return canPair && mappedUsers(given).length === 0 ? [{ is: 'found', concerns: [] }] : [];
};

export const noList: Check = ({ isEverybody, lists }) => (!isEverybody && lists === 0 ? [{ is: 'found', concerns: [] }] : []);

export const listFaults: Check = ({ listFaults: count }) =>
  count > 0 ? [{ is: 'found', concerns: [], values: { count: String(count) } }] : [];

export const pairingStale: Check = ({ project }) => (project.isPairingStale ? [{ is: 'found', concerns: [] }] : []);

export const needsSecond: Check = ({ project, projection }) =>
  concerning(
    'found',
    project.waitingForSecond.size === 0
      ? []
      : projection.users.filter(({ sourceKey }) => sourceKey !== null && project.waitingForSecond.has(sourceKey)),
  );
