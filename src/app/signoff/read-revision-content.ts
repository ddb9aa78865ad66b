import type { Side } from '#core/directory/account.ts';
import type { EnvironmentProjection, ProjectedUser } from '#core/mapping/environment.ts';
import type { RevisionContent } from '#core/signoff/revision-content.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { accountsToCreate } from '../export/accounts-to-create.ts';
import { planExport, type ExportPlan } from '../export/export-plan.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { tell } from '../jobs/tell.ts';
import { readDecisions } from './read-decisions.ts';
import { readPeople } from './read-people.ts';

/** What a revision says of itself. */
export type RevisionHead = Pick<RevisionContent, 'number' | 'previous' | 'frozenAt' | 'frozenBy' | 'needs'> & {
  /** Null: all of them. */
  readonly environmentIds: readonly number[] | null;
};

/** A head for what stands now and nobody freezes. */
export function unfrozen(at: string): RevisionHead {
  return { number: 0, previous: null, frozenAt: at, frozenBy: '', needs: [], environmentIds: null };
}

/**
 * Puts together everything a revision freezes, or with `unfrozen` what stands now. Reads only; the same project and
 * head give the same content. Whoever drives must see to it that the project does not change meanwhile.
 */
export function* readRevisionContent(tables: ProjectTables, head: RevisionHead): Generator<JobProgress, RevisionContent> {
  const { environmentIds, ...rest } = head;
  yield { phase: 'load', done: 0, total: 0 };
  const plan = planExport(tables, 'sure');
  const total = plan.links.length;
  const people = yield* tell(readPeople(tables, plan), (done) => ({ phase: 'collect', done, total }));
  const decisions = yield* tell(readDecisions(tables), (done) => ({ phase: 'decisions', done, total: 0 }));
  const environments = readProjections(tables, plan).filter(({ id }) => environmentIds === null || environmentIds.includes(id));
  yield { phase: 'collect', done: total, total };
  return {
    format: 'crosswalk-revision/1',
    project: tables.meta.name(),
    ...rest,
    tenants: { source: readTenant(tables, 'source'), target: readTenant(tables, 'target') },
    files: tables.imports.list().map(({ side, name, recognition, sha256, rows, accounts, faults, importedAt }) => {
      return { side, name, title: recognition.title, sha256, rows, accounts, faults, importedAt };
    }),
    ruleSets: [],
    people,
    environments,
    findings: [],
    readiness: [],
    mailboxes: [],
    licences: [],
    toCreate: accountsToCreate(tables).accounts.map(({ upn, fields }) => ({
      upn,
      name: fields.displayName ?? '',
      source: fields.userPrincipalName ?? '',
      department: fields.department ?? '',
    })),
    decisions,
  };
}

function readTenant({ meta, accounts }: ProjectTables, side: Side): { name: string; domains: string[] } {
  return { name: meta.tenantName(side) ?? (side === 'source' ? 'Source tenant' : 'Target tenant'), domains: accounts.domains(side) };
}

/** The projection of every source account. */
function readProjections(tables: ProjectTables, { links, mapping, refused }: ExportPlan): EnvironmentProjection[] {
  const written = new Set(mapping.lines.map(({ source }) => source));
  const messages = new Map(refused.map(({ source, message }) => [source, message]));
  const users = links.map(({ source, target, state, exclusion, note }): ProjectedUser => {
    const rest = { upn: source.upn, name: source.displayName, sourceKey: source.key, access: 'full', exception: null } as const;
    const unmapped = (why: 'undecided' | 'without-target' | 'refused', message: string): ProjectedUser => {
      return { ...rest, outcome: { is: 'unmapped', why, message } };
    };
    if (state === 'excluded') return { ...rest, outcome: { is: 'excluded', reason: exclusion ?? 'other', note } };
    if (target && written.has(source.upn)) return { ...rest, outcome: { is: 'mapped', target: target.upn, targetKey: target.key } };
    const message = messages.get(source.upn);
    if (message !== undefined) return unmapped('refused', message);
    return state === 'none' ? unmapped('without-target', 'It has no target.') : unmapped('undecided', 'Nobody has decided yet.');
  });
  const key = ({ upn }: ProjectedUser): string => upn.toLowerCase();
  users.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  const facts = { environmentId: null, url: null, type: null, region: null, cloud: null, managed: null };
  const unknown = { linkedToFinanceAndOperations: null, lockbox: null, customerManagedKey: null, components: null };
  return [{ id: 0, facts: { name: tables.meta.name(), ...facts, ...unknown }, users, leftOut: [] }];
}
