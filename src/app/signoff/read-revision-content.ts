import type { Side } from '#core/directory/account.ts';
import type { RevisionContent } from '#core/signoff/revision-content.ts';
import { texts } from '#texts/texts.ts';
import type { LinkWithAccounts } from '../db/link-with-accounts.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { ProjectedEverybody } from '../environments/read-projections.ts';
import { accountsToCreate } from '../export/accounts-to-create.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { tell } from '../jobs/tell.ts';
import { readReadiness, type EnvironmentReadiness } from '../readiness/read-readiness.ts';
import { readDecisions } from './read-decisions.ts';
import { readPeople, type PeopleRead } from './read-people.ts';

/** What a revision says of itself. */
export type RevisionHead = Pick<RevisionContent, 'number' | 'previous' | 'frozenAt' | 'frozenBy' | 'needs'> & {
  /** Null: all of them. */
  readonly environmentIds: readonly number[] | null;
};

/** A head for what stands now and nobody freezes. */
export function unfrozen(at: string): RevisionHead {
  return { number: 0, previous: null, frozenAt: at, frozenBy: '', needs: [], environmentIds: null };
}

/** What somebody has read of the crosswalk already: of a large tenant it takes seconds. */
export interface CrosswalkRead extends PeopleRead {
  readonly links: readonly LinkWithAccounts[];
  /** The projection of everybody with what is sure, for a project without environments. */
  readonly everybody?: ProjectedEverybody;
}

/**
 * Puts together everything a revision freezes, or with `unfrozen` what stands now. Reads only; the same project and
 * head give the same content. Whoever drives must see to it that the project does not change meanwhile.
 */
export function* readRevisionContent(
  tables: ProjectTables,
  head: RevisionHead,
  read?: CrosswalkRead,
): Generator<JobProgress, RevisionContent> {
  const { environmentIds, ...rest } = head;
  const links = read?.links ?? (yield* tell(tables.links.listWithAccounts(), () => ({ phase: 'load', done: 0, total: 0 })));
  const total = links.length;
  yield { phase: 'load', done: 0, total };
  const { people, fields } = read ?? (yield* tell(readPeople(tables, links), (done) => ({ phase: 'collect', done, total })));
  const decisions = yield* tell(readDecisions(tables), (done) => ({ phase: 'decisions', done, total: 0 }));
  const everybody = read?.everybody;
  const wanted = { accept: 'sure', now: head.frozenAt, links, fields, ...(everybody && { everybody }) } as const;
  const all = yield* tell(readReadiness(tables, wanted), () => ({ phase: 'collect', done: total, total }));
  const isFrozen = (id: number): boolean => environmentIds === null || environmentIds.includes(id);
  const environments = all.environments.filter(({ projection }) => isFrozen(projection.id));
  const collected: JobProgress = { phase: 'collect', done: total, total };
  yield collected;
  const mailboxes = yield* tell(mailboxesOfAll(environments), () => collected);
  const tenants = { source: readTenant(tables, 'source'), target: readTenant(tables, 'target') };
  yield collected;
  return {
    format: 'crosswalk-revision/1',
    project: tables.meta.name(),
    ...rest,
    tenants,
    files: [
      ...readFiles(tables),
      ...readTenantLists(tables),
      ...environments.flatMap(({ projection }) => readLists(tables, projection.id)),
    ],
    ruleSets: [all.ruleSet],
    people,
    environments: environments.map(({ projection }) => projection),
    findings: all.findings.filter(({ environment }) => environment === null || isFrozen(environment.id)),
    readiness: environments
      .filter(({ items }) => items.length > 0)
      .map(({ projection, items }) => ({ environmentId: projection.id, items })),
    mailboxes,
    licences: all.licences,
    toCreate: readToCreate(tables),
    decisions,
  };
}

function readToCreate(tables: ProjectTables): RevisionContent['toCreate'] {
  // Most tenants have none, and the domain of their names is looked for in all accounts.
  if (tables.links.excludedFor('create-in-target').length === 0) return [];
  return accountsToCreate(tables).accounts.map(({ upn, fields }) => ({
    upn,
    name: fields.displayName ?? '',
    source: fields.userPrincipalName ?? '',
    department: fields.department ?? '',
  }));
}

function readFiles({ imports }: ProjectTables): RevisionContent['files'] {
  return imports.list().map(({ side, name, recognition, sha256, rows, accounts, faults, importedAt }) => {
    return { side, name, title: recognition.title, sha256, rows, accounts, faults, importedAt };
  });
}

/** The lists of each tenant that count now: facts of environments and the stock of licences come from them. */
function readTenantLists({ tenantLists }: ProjectTables): RevisionContent['files'] {
  return (['source', 'target'] as const).flatMap((side) =>
    (['licences', 'environments'] as const).flatMap((what) => {
      const list = tenantLists.standing(side, what);
      if (list === null) return [];
      const { name, sha256, rows, takenAt } = list;
      return [{ side, name, title: texts.tenantLists.titles[what], sha256, rows, accounts: 0, faults: 0, importedAt: takenAt }];
    }),
  );
}

function readLists({ environmentLists }: ProjectTables, environmentId: number): RevisionContent['files'] {
  return environmentLists.list(environmentId).map(({ name, title, sha256, rows, users, faults, importedAt }) => {
    return { side: 'environment', name, title, sha256, rows, accounts: users, faults, importedAt };
  });
}

/** Whoever uses several environments has one mailbox all the same. In order of UPN, as those of one environment are already. Steps are pauses. */
function* mailboxesOfAll(environments: readonly EnvironmentReadiness[]): Generator<void, RevisionContent['mailboxes']> {
  type Mailbox = RevisionContent['mailboxes'][number];
  const told = ({ upn, target, work, why }: Mailbox): Mailbox => ({ upn, target, work, why });
  const [first] = environments;
  if (first && environments.length === 1) return first.mailboxes.map(told);
  const all = new Map<string, Mailbox>();
  for (const { mailboxes } of environments) {
    for (const mailbox of mailboxes) all.set(`${mailbox.upn.toLowerCase()} ${mailbox.target.toLowerCase()}`, told(mailbox));
    yield;
  }
  const keys = [...all.keys()].sort();
  yield;
  return keys.map((key) => all.get(key)!);
}

function readTenant({ meta, accounts }: ProjectTables, side: Side): { name: string; domains: string[] } {
  return {
    name: meta.tenantName(side) ?? (side === 'source' ? texts.project.sourceTenant : texts.project.targetTenant),
    domains: accounts.domains(side),
  };
}
