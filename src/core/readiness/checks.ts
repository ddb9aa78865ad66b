import type { CheckName } from './check-names.ts';
import { accountKind } from './checks/account-kind.ts';
import { bothSides } from './checks/both-sides.ts';
import { component, factAmong, factKnown, factMustBe, factsEqual } from './checks/facts.ts';
import { listFaults, needsSecond, noAccounts, noList, noPairs, pairingStale } from './checks/gate.ts';
import { licences } from './checks/licences.ts';
import { mailbox } from './checks/mailbox.ts';
import { nameDiffers, nameEndsIn } from './checks/names.ts';
import { stepAnswered, windowOver } from './checks/progress.ts';
import { refused } from './checks/refused.ts';
import { sameCloud } from './checks/same-cloud.ts';
import { sourceDisabled, sourceUnlicensed } from './checks/source-state.ts';
import { targetActive, targetLicensed } from './checks/target-state.ts';
import { unmapped } from './checks/unmapped.ts';
import type { Check } from './given.ts';

/** What each name of a check in a rule set means. */
export const CHECKS: Readonly<Record<CheckName, Check>> = {
  'no-accounts': noAccounts,
  'no-pairs': noPairs,
  'no-list': noList,
  'list-faults': listFaults,
  'needs-second': needsSecond,
  'pairing-stale': pairingStale,
  // True of every file that `formatUserMapping` writes; it stands in the rule sets so that they are whole.
  'kept-by-writing': () => [],
  refused,
  'both-sides': bothSides,
  'target-active': targetActive,
  'target-licensed': targetLicensed,
  'name-differs': nameDiffers,
  unmapped,
  'account-kind': accountKind,
  'source-disabled': sourceDisabled,
  'source-unlicensed': sourceUnlicensed,
  'name-ends-in': nameEndsIn,
  'fact-among': factAmong,
  'fact-must-be': factMustBe,
  'facts-equal': factsEqual,
  'same-cloud': sameCloud,
  'fact-known': factKnown,
  component,
  mailbox,
  licences,
  step: stepAnswered,
  window: windowOver,
};

/** Checks of the project as a whole: said once, however many environments there are. */
export const PROJECT_CHECKS: ReadonlySet<CheckName> = new Set(['no-accounts', 'pairing-stale']);
