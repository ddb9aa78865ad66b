import { describe, expect, it } from 'vitest';
import { planExport } from '#app/export/export-plan.ts';
import { reviewLines } from '#app/export/review-lines.ts';
import { tellLinks } from '#app/export/tell-pairs.ts';
import { drive } from '#app/jobs/drive.ts';
import { pairAccounts } from '#app/matching/pair-accounts.ts';
import { decide } from '#app/review/decide.ts';
import { NO_REASONS, type ReviewLine } from '#core/deliverables/review-csv.ts';
import { tempProject, type TempProject } from '#test/support/temp-project.ts';
import { toEnd } from '#test/support/to-end.ts';

const at = '2026-11-23T10:00:00.000Z';
const NAMES = ['Ann Lee', 'Bela Okonkwo', 'Chloe Marchetti', 'Dmitri Volkov', 'Eira Llewellyn', 'Farid Nasser'] as const;

function person(name: string, domain: string): Record<string, string> {
  const [givenName = '', surname = ''] = name.split(' ');
  return { userPrincipalName: `${name.toLowerCase().replace(' ', '.')}@${domain}`, displayName: name, givenName, surname };
}

function paired(): TempProject & { readonly sources: number[]; readonly targets: number[] } {
  const project = tempProject();
  const sources = project.add('source', ...NAMES.map((name) => person(name, 'contoso.com')));
  const targets = project.add('target', ...NAMES.map((name) => person(name, 'fabrikam.com')), {
    ...person('Ann Leigh', 'fabrikam.com'),
    department: 'Sales',
  });
  drive(pairAccounts(project.db, project.tables, at), () => true);
  return { ...project, sources, targets };
}

function linesOf(project: TempProject): ReviewLine[] {
  const { tables } = project;
  const plan = toEnd(planExport(tables, 'sure'));
  return [...reviewLines(tables, plan, 'sure', tellLinks(project, plan.links, null))].filter((line) => line !== null);
}

describe('the lines of review.csv', () => {
  it('tell every account in order of name, with the reasons for its pair and how far the runner-up is behind', () => {
    const lines = linesOf(paired());
    expect(lines.map(({ sourceName }) => sourceName)).toEqual(NAMES);
    const [ann] = lines;
    expect(ann).toMatchObject({ targetUpn: 'ann.lee@fabrikam.com', runnerUpUpn: 'ann.leigh@fabrikam.com' });
    expect(ann!.lead).toBeGreaterThan(0);
    expect(ann!.reasons.evidence).toMatch(/given-name exact \+[\d.]+ \(Ann\)/);
    for (const { sourceName, targetName } of lines) expect(targetName).toBe(sourceName);
  });

  it('follow decisions: of a pair the engine never weighed there is nothing to tell but that it stands', () => {
    const project = paired();
    const { tables, sources, targets } = project;
    decide(tables, [{ act: 'accept', sourceId: sources[5]!, targetId: targets[1]!, takeOver: false }], 'Ann', at);
    decide(tables, [{ act: 'exclude', sourceId: sources[2]!, reason: 'leaver', note: 'since May' }], 'Ann', at);
    const lines = linesOf(project);
    expect(lines[5]).toMatchObject({ state: 'accepted', targetName: 'Bela Okonkwo', lead: null, reasons: NO_REASONS, written: 'yes' });
    expect(lines[1]).toMatchObject({ targetUpn: '', reasons: NO_REASONS });
    expect(lines[2]).toMatchObject({ state: 'excluded', written: 'excluded: leaver (since May)', remark: 'since May' });
  });

  it('tell namesakes in the order of their keys, whichever came first', () => {
    const project = tempProject();
    for (const upn of ['zoe', 'ann', 'mia']) project.add('source', { userPrincipalName: `${upn}@contoso.com`, displayName: 'Jo Smith' });
    project.add('target', {
      userPrincipalName: 'ann_contoso.com#EXT#@fabrikam.onmicrosoft.com',
      displayName: 'Jo Smith',
      userType: 'Guest',
    });
    const lines = linesOf(project);
    expect(lines.map(({ sourceUpn }) => sourceUpn)).toEqual(['ann@contoso.com', 'mia@contoso.com', 'zoe@contoso.com']);
    expect(lines.map(({ remark }) => remark !== '')).toEqual([true, false, false]);
  });
});
