import type { Database } from 'better-sqlite3';
import { firstTables } from './migrations/0001-first-tables.ts';
import { followsRules } from './migrations/0002-follows-rules.ts';
import { secondChoices } from './migrations/0004-second-choices.ts';
import { environments } from './migrations/0005-environments.ts';
import { readiness } from './migrations/0006-readiness.ts';
import { revisions } from './migrations/0007-revisions.ts';
import { tenantReading } from './migrations/0010-tenant-reading.ts';
import { shownCloud } from './migrations/0020-shown-cloud.ts';
import { readWith } from './migrations/0021-read-with.ts';
import { environmentListFaults } from './migrations/0030-environment-list-faults.ts';
import { preferencesAsSteps } from './migrations/0040-preferences-as-steps.ts';
import { tenantLists } from './migrations/0050-tenant-lists.ts';

/**
 * The steps that made the project file what it is, oldest first; `user_version` counts those that
 * have run. A step is never edited after a release: later wishes are later steps.
 */
export const MIGRATIONS: readonly ((db: Database) => void)[] = [
  firstTables,
  followsRules,
  secondChoices,
  environments,
  readiness,
  revisions,
  tenantReading,
  shownCloud,
  readWith,
  environmentListFaults,
  preferencesAsSteps,
  tenantLists,
];
