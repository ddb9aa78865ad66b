import type { Side } from '#core/directory/account.ts';
import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import type { KnownTenant } from '../db/tenant-table.ts';
import { createAskMicrosoft } from '../graph/ask-microsoft.ts';
import { readOrganisation, type Organisation } from '../graph/read-organisation.ts';
import type { AppContext } from '../project/app-context.ts';
import type { ProjectSession } from '../project/project-session.ts';
import { admitTenant, type ExpectedTenant } from './admit-tenant.ts';
import { CLOUD_ENDPOINTS } from './clouds.ts';
import { explainFailure } from './explain-failure.ts';
import { ProblemError } from './problem.ts';
import { newSideSession, type PendingAttempt, type SideSession, type SignedInAccount } from './side-session.ts';
import type { SignedIn, TenantClient } from './tenant-client.ts';

/** A sign-in is given up after so long, in milliseconds: nobody may be before the browser any more. */
const PATIENCE = 5 * 60_000;
/** Accounts looked at to learn the domains of a side. */
const DOMAIN_SAMPLE = 2000;

/** Signs people in and out, for the project that is open. */
export interface TenantDesk {
  /** The two sides of the open project, those remembered from an earlier run included. */
  sides(): Promise<Readonly<Record<Side, SideSession>>>;
  signIn(side: Side, how: 'browser' | 'code'): Promise<void>;
  cancel(side: Side): void;
  signOut(side: Side): Promise<void>;
  /** Ends every sign-in that waits. */
  stop(): void;
}

type Sessions = Record<Side, SideSession>;

export function createTenantDesk({
  ports,
  session,
  changed: projectChanged,
}: Pick<AppContext, 'ports' | 'session' | 'changed'>): TenantDesk {
  let current: { readonly project: ProjectSession; readonly sessions: Promise<Sessions> } | null = null;
  let live: Sessions | null = null;
  const changed = (): void => ports.publish({ type: 'tenants.changed' });

  const endAll = (): void => {
    for (const side of ['source', 'target'] as const) live?.[side].pending?.ending.abort(cancelled());
  };
  const sides = (): Promise<Sessions> => {
    const project = session.need();
    if (current?.project !== project) {
      endAll();
      live = null;
      const sessions = remember(project);
      current = { project, sessions };
      void sessions.then((found) => current?.project === project && (live = found));
    }
    return current.sessions;
  };
  const cacheName = (project: ProjectSession, side: Side): string => `sign-in/${project.tables.meta.ownId(ports.newId)}/${side}`;
  const clientOf = async (project: ProjectSession, side: Side, { cloud, clientId, hint }: KnownTenant): Promise<TenantClient> => {
    // Whoever never signs in never loads it.
    const { createTenantClient } = await import('./tenant-client.ts');
    return createTenantClient({ side, cloud, clientId, tenant: hint }, cacheName(project, side), ports);
  };

  /** Who was signed in when the project was closed, and is still remembered by the host. */
  const remember = async (project: ProjectSession): Promise<Sessions> => {
    const sessions = { source: newSideSession(), target: newSideSession() };
    for (const side of ['source', 'target'] as const) {
      const known = project.tables.tenants.get(side);
      if (known.clientId === '' || known.tenantId === null) continue;
      const client = await clientOf(project, side, known);
      const signedIn = await client.remembered().catch(() => null);
      if (signedIn?.tenantId !== known.tenantId) continue;
      sessions[side].account = { client, ...signedIn, tenantName: known.name, domains: known.domains, granted: null };
    }
    return sessions;
  };

  const expected = (project: ProjectSession, sessions: Sessions, side: Side): ExpectedTenant => {
    const { tenantId, name } = project.tables.tenants.get(side);
    const accountDomains = project.tables.accounts.domains(side, DOMAIN_SAMPLE);
    return { tenantId: sessions[side].account?.tenantId ?? tenantId, name, accountDomains };
  };

  /** Finds out whose tenant it is, and lets it in or not. */
  const admit = async (
    project: ProjectSession,
    sessions: Sessions,
    side: Side,
    client: TenantClient,
    who: SignedIn,
    signal: AbortSignal,
  ) => {
    const ask = createAskMicrosoft({ network: ports.network, now: ports.now, token: client.token });
    const unknown: Organisation = { name: null, domains: [] };
    const { name, domains } = await readOrganisation(ask, CLOUD_ENDPOINTS[who.cloud].graph, signal).catch((error: unknown) => {
      signal.throwIfAborted();
      ports.log(`the tenant did not say its name: ${explainFailure(error).code}`);
      return unknown;
    });
    const both = { source: expected(project, sessions, 'source'), target: expected(project, sessions, 'target') };
    const admission = admitTenant(side, { tenantId: who.tenantId, name, domains }, both);
    if (admission.refused) throw new ProblemError(admission.refused);
    const known = project.tables.tenants.get(side);
    const shown = { ...known, cloud: who.cloud, tenantId: who.tenantId, name, domains, shownCloud: who.cloud };
    const isNews = known.shownCloud !== who.cloud || known.name !== name;
    project.tables.transact(() => {
      project.tables.tenants.set(side, shown);
      // What the rules say of the move may depend on it, and what the tenant is called.
      if (isNews) project.tables.meta.nextRevision();
    });
    if (isNews) projectChanged();
    const account: SignedInAccount = { client, ...who, tenantName: name, domains };
    return { account, warning: admission.warning };
  };

  const attempt = async (project: ProjectSession, sessions: Sessions, side: Side, how: 'browser' | 'code', ending: AbortController) => {
    const state = sessions[side];
    const client = await clientOf(project, side, project.tables.tenants.get(side));
    const over = new AbortController();
    void ports.network.wait(PATIENCE, over.signal).then(
      () => ending.abort(timedOut()),
      () => undefined,
    );
    const { signal } = ending;
    const show = (news: Partial<PendingAttempt>): void => {
      if (state.pending?.ending !== ending) return;
      state.pending = { ...state.pending, ...news };
      changed();
    };
    const byCode = (): Promise<SignedIn> => client.signInWithCode(signal, (code) => show({ code }));
    const inBrowser = (): Promise<SignedIn> =>
      client.signInWithBrowser(signal).catch((error: unknown) => {
        if (signal.aborted || explainFailure(error).code !== 'no-browser') throw error;
        // A code needs no browser on this computer.
        show({ how: 'code' });
        return byCode();
      });
    try {
      const who = await (how === 'browser' ? inBrowser() : byCode());
      if (session.current() !== project) throw cancelled();
      const { account, warning } = await admit(project, sessions, side, client, who, signal);
      Object.assign(state, { account, warning, problem: null });
    } catch (error) {
      const reason: unknown = ending.signal.aborted ? ending.signal.reason : error;
      const problem = explainFailure(reason);
      if (problem.code !== 'cancelled') {
        state.problem = problem;
        ports.log(`sign-in to the ${side} tenant failed: ${problem.code}`);
      }
      await client.signOut().catch(() => undefined);
    } finally {
      over.abort();
      if (state.pending?.ending === ending) state.pending = null;
      changed();
    }
  };

  return {
    sides,
    async signIn(side, how) {
      const project = session.need();
      const sessions = await sides();
      if (project.tables.tenants.get(side).clientId === '') {
        throw new AppError('bad-input', texts.identity.clientIdFirst);
      }
      const state = sessions[side];
      state.pending?.ending.abort(cancelled());
      if (state.account) await signOut(side);
      const ending = new AbortController();
      state.problem = null;
      state.pending = { how, code: null, until: new Date(ports.now().getTime() + PATIENCE).toISOString(), ending };
      changed();
      void attempt(project, sessions, side, how, ending);
    },
    cancel: (side) => live?.[side].pending?.ending.abort(cancelled()),
    signOut,
    stop: endAll,
  };

  async function signOut(side: Side): Promise<void> {
    const project = session.need();
    const state = (await sides())[side];
    state.pending?.ending.abort(cancelled());
    const { account } = state;
    Object.assign(state, { account: null, warning: '', problem: null });
    const known = project.tables.tenants.get(side);
    // Without a client of this run there may still be tokens of an earlier one.
    const client = account?.client ?? (known.clientId === '' ? null : await clientOf(project, side, known));
    await client?.signOut();
    changed();
  }
}

function cancelled(): ProblemError {
  return new ProblemError({ code: 'cancelled', message: texts.identity.cancelled, next: '' });
}

function timedOut(): ProblemError {
  return new ProblemError({
    code: 'timed-out',
    message: texts.identity.timedOut,
    next: texts.identity.timedOutNext,
  });
}
