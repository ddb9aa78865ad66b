import { accountCalls } from './calls/account-calls.ts';
import { environmentCalls } from './calls/environment-calls.ts';
import { deliverCalls } from './calls/deliver-calls.ts';
import { exportCalls } from './calls/export-calls.ts';
import { historyCalls } from './calls/history-calls.ts';
import { importCalls } from './calls/import-calls.ts';
import { matchingCalls } from './calls/matching-calls.ts';
import { overviewCalls } from './calls/overview-calls.ts';
import { projectCalls } from './calls/project-calls.ts';
import { questionCalls } from './calls/question-calls.ts';
import { readinessCalls } from './calls/readiness-calls.ts';
import { reviewCalls } from './calls/review-calls.ts';
import { signoffCalls } from './calls/signoff-calls.ts';
import { settingsCalls } from './calls/settings-calls.ts';
import { tenantCalls } from './calls/tenant-calls.ts';
import { tenantListCalls } from './calls/tenant-list-calls.ts';

/** Every question a screen may ask. The client, the handlers' types and the dispatcher follow from it. */
export const appContract = {
  ...projectCalls,
  ...importCalls,
  ...accountCalls,
  ...matchingCalls,
  ...reviewCalls,
  ...overviewCalls,
  ...historyCalls,
  ...environmentCalls,
  ...readinessCalls,
  ...exportCalls,
  ...questionCalls,
  ...deliverCalls,
  ...signoffCalls,
  ...settingsCalls,
  ...tenantCalls,
  ...tenantListCalls,
};
export type AppContract = typeof appContract;
