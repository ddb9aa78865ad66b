import { accounts } from './screen/accounts.ts';
import { common } from './screen/common.ts';
import { environments } from './screen/environments.ts';
import { deliver } from './screen/deliver.ts';
import { exports } from './screen/export.ts';
import { failures } from './screen/failures.ts';
import { findings } from './screen/findings.ts';
import { history } from './screen/history.ts';
import { home } from './screen/home.ts';
import { imports } from './screen/import.ts';
import { overview } from './screen/overview.ts';
import { listChanges } from './screen/list-changes.ts';
import { learned } from './screen/learned.ts';
import { readiness } from './screen/readiness.ts';
import { questions } from './screen/questions.ts';
import { review } from './screen/review.ts';
import { settings } from './screen/settings.ts';
import { shell } from './screen/shell.ts';
import { tenants } from './screen/tenants.ts';
import { signoff } from './screen/signoff.ts';
import { words } from './screen/words.ts';

/** What the screens say besides the sentences of the domain: texts for i18next, with its `{{values}}` and its plurals. */
export const screen = {
  common,
  words,
  failures,
  shell,
  settings,
  home,
  tenants,
  import: imports,
  accounts,
  review,
  learned,
  overview,
  findings,
  history,
  environments,
  listChanges,
  readiness,
  questions,
  export: exports,
  deliver,
  signoff,
} as const;
