import { exclusions } from './exclusions.ts';
import { foreignFiles } from './foreign-files.ts';
import { nonAccounts } from './non-accounts.ts';
import { signInFailures } from './sign-in-failures.ts';
import { screen } from './screen.ts';
import { count } from './count.ts';
import { encodings } from './encodings.ts';
import { languages } from './languages.ts';
import { pairing } from './pairing.ts';
import { reasons } from './reasons.ts';
import { history } from './history.ts';
import { review } from './review.ts';
import { mapping } from './mapping.ts';
import { readiness } from './readiness.ts';
import { signoff } from './signoff.ts';
import { project } from './project.ts';
import { accountEvidence } from './account-evidence.ts';
import { rowFaults } from './row-faults.ts';
import { fileRefusals } from './file-refusals.ts';
import { imports } from './imports.ts';
import { identity } from './identity.ts';
import { tenantLists } from './tenant-lists.ts';
import { storage } from './storage.ts';
import { questions } from './questions.ts';
import { browserHost } from './browser-host.ts';
import { desktop } from './desktop.ts';
import { answers } from './document/answers.ts';
import { questionWorkbook } from './document/question-workbook.ts';
import { runbook } from './document/runbook.ts';
import { runbookScript } from './document/runbook-script.ts';
import { workbook } from './document/workbook.ts';

/**
 * Every sentence in English. A translation is another object of this shape: plain texts, and functions
 * that put values into a sentence, so that a language may order and inflect them as it needs.
 */
export const english = {
  screen,
  reasons,
  count,
  encodings,
  languages,
  pairing,
  signInFailures,
  nonAccounts,
  foreignFiles,
  exclusions,
  history,
  review,
  mapping,
  readiness,
  signoff,
  project,
  accountEvidence,
  rowFaults,
  fileRefusals,
  imports,
  identity,
  tenantLists,
  storage,
  questions,
  browserHost,
  desktop,
  answers,
  questionWorkbook,
  runbook,
  runbookScript,
  workbook,
};
