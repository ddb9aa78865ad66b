import type { Accept } from '#contract/calls/export-calls.ts';
import { buildChecklist } from '#core/readiness/build-checklist.ts';
import type { ChecklistItem, ReadinessWindow } from '#core/readiness/checklist.ts';
import type { EnvironmentProjection } from '#core/mapping/environment.ts';
import { findFindings } from '#core/readiness/find-findings.ts';
import type { Finding } from '#core/readiness/finding.ts';
import type { EnvironmentGiven } from '#core/readiness/given.ts';
import type { LicenceNeed } from '#core/readiness/licence-need.ts';
import type { MailboxWork } from '#core/readiness/mailbox-work.ts';
import { ruleSetOf } from '#core/readiness/rule-sets.ts';
import type { Side } from '#core/directory/account.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { LinkWithAccounts } from '../db/link-with-accounts.ts';
import { readPairFields, type PairFields } from '../export/pair-fields.ts';
import { EVERYBODY, projectEverybody, readEnvironmentProjections, type ProjectedEverybody } from '../environments/read-projections.ts';
import { fieldsByKey } from './fields-by-key.ts';
import { licencesOf, type LicenceSource } from './licences-of.ts';
import { mailboxesOf } from './mailboxes-of.ts';
import { accountsByKey, accountsByPlace } from './people-facts.ts';
import { readWindows } from './read-windows.ts';
import { waitingForSecond } from './waiting-for-second.ts';
import { withAcknowledgements } from './with-acknowledgements.ts';

/** Where an environment stands on the way to its move. */
export interface EnvironmentReadiness {
  readonly projection: EnvironmentProjection;
  /** Empty while there is no environment. */
  readonly items: readonly ChecklistItem[];
  readonly windows: readonly ReadinessWindow[];
  readonly mailboxes: readonly MailboxWork[];
}

/** What the rules say of the project as it stands. */
export interface Readiness {
  /** Version of the rule set applied. */
  readonly ruleSet: string;
  /** In the order of the environments and of the rules; those of the project as a whole first. */
  readonly findings: readonly Finding[];
  /** In order of the environments' names; one of everybody, with id 0, while there are none. */
  readonly environments: readonly EnvironmentReadiness[];
  /** Over all environments. */
  readonly licences: readonly LicenceNeed[];
  /** Where each of their numbers in the target comes from, by name. */
  readonly licenceSources: ReadonlyMap<string, LicenceSource>;
}

export interface ReadinessWanted {
  readonly accept: Accept;
  /** The moment that periods are measured at (ISO 8601, UTC). */
  readonly now: string;
  /** The crosswalk and what the files tell of its pairs, where somebody has read them already. */
  readonly links?: readonly LinkWithAccounts[];
  readonly fields?: PairFields;
  /** The projection of everybody for the same `accept`, likewise. */
  readonly everybody?: ProjectedEverybody;
}

/**
 * Applies the project's rule set to all its environments: findings, checklists, mailbox work and licences. Reads only;
 * pauses on the way, and the project must not change meanwhile. Without pauses: `drive` of the jobs.
 */
export function* readReadiness(tables: ProjectTables, wanted: ReadinessWanted): Generator<void, Readiness> {
  const { accept, now, links: known, fields, everybody } = wanted;
  const links = known ?? (yield* tables.links.listWithAccounts());
  yield;
  const isAlone = tables.environments.list().length === 0;
  const alone = isAlone ? (everybody ?? (yield* projectEverybody(tables, accept, links))) : null;
  const projections = alone ? [alone.projection] : yield* readEnvironmentProjections(tables, accept, links);
  yield;
  const fieldsOf = fieldsByKey(tables, links, fields ?? (yield* readPairFields(tables, links)));
  yield;
  const { needs: licences, sources: licenceSources } = licencesOf(tables, projections, fieldsOf);
  yield;
  const set = ruleSetOf(tables.meta.ruleSet());
  const given: (EnvironmentGiven & { readonly mailboxes: readonly MailboxWork[] })[] = [];
  for (const one of readGiven(tables, projections, links, now, alone ? accountsByPlace(alone.links) : accountsByKey(tables, links))) {
    yield;
    given.push({ ...one, mailboxes: mailboxesOf(one.projection, fieldsOf), licences });
  }
  yield;
  const found = yield* findFindings(set, given);
  yield;
  const findings = withAcknowledgements(tables, found);
  yield;
  const environments = given.map((one): EnvironmentReadiness => {
    const { projection, windows, mailboxes } = one;
    const own = findings.filter(({ environment }) => environment === null || environment.id === projection.id);
    return { projection, items: one.isEverybody ? [] : buildChecklist(set, one, own), windows, mailboxes };
  });
  return { ruleSet: set.version, findings, environments, licences, licenceSources };
}

/**
 * What the rules may look at, without what takes reading every file: mailboxes and licences are left open, and so are
 * periods without a moment. `counts` are of accounts that the project does not hold.
 */
export function readGiven(
  tables: ProjectTables,
  projections: readonly EnvironmentProjection[],
  links: readonly LinkWithAccounts[],
  now: string | null,
  accountsOf: EnvironmentGiven['accountsOf'],
  counts?: Readonly<Record<Side, number>>,
): EnvironmentGiven[] {
  const { accounts, meta, environmentLists, answers } = tables;
  const set = ruleSetOf(meta.ruleSet());
  const project = {
    sourceAccounts: counts?.source ?? accounts.count('source'),
    targetAccounts: counts?.target ?? accounts.count('target'),
    isPairingStale: meta.isPairingStale(),
    waitingForSecond: waitingForSecond(tables, links),
    clouds: { source: tables.tenants.get('source').shownCloud, target: tables.tenants.get('target').shownCloud },
  };
  return projections.map((projection): EnvironmentGiven => {
    const { id } = projection;
    const lists = environmentLists.list(id);
    const answered = answers.of(id);
    return {
      projection,
      isEverybody: id === EVERYBODY,
      lists: lists.length,
      listFaults: lists.reduce((sum, { faults }) => sum + faults, 0),
      accountsOf,
      mailboxes: null,
      licences: null,
      answers: answered,
      windows: now === null ? [] : readWindows(set, answered, now),
      project,
    };
  });
}
