import { decide } from '#app/review/decide.ts';
import { drive } from '#app/jobs/drive.ts';
import { jobSteps } from '#app/jobs/job-steps.ts';
import { readReadiness } from '#app/readiness/read-readiness.ts';
import { aboutFinding } from '#app/readiness/with-acknowledgements.ts';
import type { ExclusionReason } from '#core/mapping/decision.ts';
import { tempProject, type TempProject } from '#test/support/temp-project.ts';

const AT = '2026-11-23T12:00:00.000Z';

export interface PairedProject extends TempProject {
  /** A person says that two accounts are the same; "ann.archer" stands for her account on that side. */
  accept(source: string, target: string): void;
  exclude(source: string, reason: ExclusionReason, note: string): void;
  /** Somebody takes on every warning there is. */
  acknowledge(): void;
}

/** A project of six people that was paired: Ann to Eve each have an account in the target, Flo has none. */
export function pairedProject(): PairedProject {
  const project = tempProject();
  const people = ['Ann Archer', 'Ben Barlow', 'Cleo Carver', 'Dora Draper', 'Eve Ellison'];
  const toFields = (name: string, domain: string) => {
    const [givenName = '', surname = ''] = name.split(' ');
    const userPrincipalName = `${givenName}.${surname}@${domain}`.toLowerCase();
    return { userPrincipalName, displayName: name, givenName, surname, department: 'Sales', accountEnabled: true };
  };
  project.add('source', ...[...people, 'Flo Ferris'].map((name) => toFields(name, 'contoso.com')));
  project.add('target', ...people.map((name) => toFields(name, 'fabrikam.com')));
  project.tables.meta.setName('Contoso joins Fabrikam');
  drive(jobSteps(project.db, [{ kind: 'pair' }], AT), () => true);
  const idOf = (side: 'source' | 'target', login: string): number => {
    return project.tables.keys.idOf(side, `upn:${login}@${side === 'source' ? 'contoso' : 'fabrikam'}.com`)!;
  };
  const accept: PairedProject['accept'] = (source, target) => {
    const pair = { sourceId: idOf('source', source), targetId: idOf('target', target) };
    decide(project.tables, [{ act: 'accept', ...pair, takeOver: true }], 'Tess Ting', AT);
  };
  const exclude: PairedProject['exclude'] = (source, reason, note) => {
    decide(project.tables, [{ act: 'exclude', sourceId: idOf('source', source), reason, note }], 'Tess Ting', AT);
  };
  const acknowledge = (): void => {
    const { findings } = drive(readReadiness(project.tables, { accept: 'sure', now: AT }), () => true)!.result;
    for (const finding of findings.filter(({ severity }) => severity === 'warning')) {
      const about = aboutFinding(finding);
      project.tables.acknowledgements.acknowledge({
        environmentId: 0,
        code: finding.code,
        about,
        by: 'Tess Ting',
        reason: 'Known.',
        at: AT,
      });
    }
  };
  return { ...project, accept, exclude, acknowledge };
}
