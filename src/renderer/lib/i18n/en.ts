import { accounts } from './en/accounts.ts';
import { common } from './en/common.ts';
import { environments } from './en/environments.ts';
import { deliver } from './en/deliver.ts';
import { exports } from './en/export.ts';
import { failures } from './en/failures.ts';
import { findings } from './en/findings.ts';
import { history } from './en/history.ts';
import { home } from './en/home.ts';
import { imports } from './en/import.ts';
import { listChanges } from './en/list-changes.ts';
import { overview } from './en/overview.ts';
import { learned } from './en/learned.ts';
import { readiness } from './en/readiness.ts';
import { questions } from './en/questions.ts';
import { review } from './en/review.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { tenants } from './en/tenants.ts';
import { signoff } from './en/signoff.ts';
import { words } from './en/words.ts';

/** Every text of the screen. A translation is another object of this shape. */
export const en = {
  common,
  words,
  failures,
  shell,
  settings,
  home,
  tenants,
  listChanges,
  import: imports,
  accounts,
  review,
  learned,
  overview,
  findings,
  history,
  environments,
  readiness,
  questions,
  export: exports,
  deliver,
  signoff,
} as const;
