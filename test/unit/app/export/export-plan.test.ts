import { describe, expect, it } from 'vitest';
import { planExport } from '#app/export/export-plan.ts';
import { decide } from '#app/review/decide.ts';
import { drive } from '#app/jobs/drive.ts';
import { packCandidates } from '#app/db/pack-candidates.ts';
import { rebuildLinks } from '#app/review/project-links.ts';
import type { SuggestionState } from '#core/matching/match-result.ts';
import { tempProject, type TempProject } from '#test/support/temp-project.ts';
import { toEnd } from '#test/support/to-end.ts';

const at = '2026-11-23T10:00:00.000Z';

/** Accounts whose engine's suggestion is the target of the same place in the list. */
function paired(
  rows: readonly (readonly [source: string, target: string | null, state: SuggestionState, probability: number])[],
): TempProject {
  const project = tempProject();
  for (const [source, target, state, probability] of rows) {
    const [sourceId = 0] = project.add('source', { userPrincipalName: source, displayName: source });
    const [targetId = null] =
      target === null
        ? []
        : project.add('target', { userPrincipalName: target, displayName: target, accountEnabled: !target.startsWith('off') });
    project.tables.suggestions.add(
      { sourceId, state, targetId, probability, runnerUpId: null, margin: null, reason: 'name', byRule: false },
      packCandidates([]),
    );
  }
  project.tables.transact(() => drive(rebuildLinks(project.tables), () => true));
  return project;
}

describe('what an export would write', () => {
  const rows = [
    ['sure@contoso.com', 'sure@fabrikam.com', 'sure', 0.999],
    ['likely@contoso.com', 'likely@fabrikam.com', 'review', 0.7],
    ['doubtful@contoso.com', 'doubtful@fabrikam.com', 'ambiguous', 0.3],
    ['nobody@contoso.com', null, 'none', 0],
    ['jürgen@contoso.com', 'juergen@fabrikam.com', 'sure', 0.999],
  ] as const;

  it.each([
    ['sure', ['sure@contoso.com'], { undecided: 2, withoutTarget: 1, notInDirectory: 0, excluded: 0, refused: 1 }],
    ['likely', ['likely@contoso.com', 'sure@contoso.com'], { undecided: 1, withoutTarget: 1, notInDirectory: 0, excluded: 0, refused: 1 }],
  ] as const)('with --accept %s adds up to all source accounts', (accept, sources, leftOut) => {
    const { tables } = paired(rows);
    const plan = toEnd(planExport(tables, accept));
    expect(plan.mapping.lines.map((line) => line.source)).toEqual(sources);
    expect(plan.leftOut).toEqual(leftOut);
    expect(plan.mapping.lines.length + Object.values(plan.leftOut).reduce((a, b) => a + b)).toBe(rows.length);
  });

  it('waits for a second reviewer where the project asks for one', () => {
    const { tables } = paired([['ann@contoso.com', 'ann@fabrikam.com', 'review', 0.6]]);
    const [ann] = tables.links.list();
    tables.accounts.setKind(ann!.sourceId, 'admin');
    const waiting = (): number[] =>
      toEnd(planExport(tables, 'sure')).findings.flatMap(({ code, concerns }) => (code === 'needs-second' ? concerns.length : []));
    decide(tables, [{ act: 'accept', sourceId: ann!.sourceId, targetId: ann!.targetId!, takeOver: false }], 'Ann', at);
    expect(waiting()).toEqual([]);
    tables.meta.setSecondReview({ privileged: true, closeCalls: false });
    expect(waiting()).toEqual([1]);
    decide(tables, [{ act: 'second', sourceId: ann!.sourceId }], 'Bob', at);
    expect(waiting()).toEqual([]);
  });

  it('writes what a person accepted, however unlikely, and never what a person excluded', () => {
    const { tables } = paired(rows);
    const [sure, , doubtful] = tables.links.list().toSorted((a, b) => a.sourceId - b.sourceId);
    decide(tables, [{ act: 'exclude', sourceId: sure!.sourceId, reason: 'leaver', note: '' }], 'Ann', at);
    decide(tables, [{ act: 'accept', sourceId: doubtful!.sourceId, targetId: doubtful!.targetId!, takeOver: false }], 'Ann', at);
    const plan = toEnd(planExport(tables, 'sure'));
    expect(plan.mapping.lines).toEqual([{ source: 'doubtful@contoso.com', target: 'doubtful@fabrikam.com' }]);
    expect(plan.leftOut.excluded).toBe(1);
  });

  it('blocks an empty file, and says what is missing', () => {
    expect(toEnd(planExport(tempProject().tables, 'sure')).findings).toMatchObject([{ code: 'no-accounts', severity: 'blocker' }]);
    expect(toEnd(planExport(paired([['a@x.com', 'a@y.com', 'review', 0.6]]).tables, 'sure')).findings).toContainEqual(
      expect.objectContaining({ code: 'no-pairs', severity: 'blocker' }),
    );
  });

  it('warns of disabled targets and of addresses that stand on both sides, naming the people', () => {
    const { tables } = paired([
      ['a@x.com', 'off@y.com', 'sure', 1],
      ['b@x.com', 'c@x.com', 'sure', 1],
      ['c@x.com', 'd@y.com', 'sure', 1],
    ]);
    const { findings } = toEnd(planExport(tables, 'sure'));
    const warnings = findings.filter(({ severity }) => severity === 'warning');
    expect(warnings.map(({ code, concerns }) => [code, concerns.map(({ upn }) => upn)])).toEqual([
      ['M5-both-sides', ['b@x.com']],
      ['M9', ['a@x.com']],
    ]);
  });
});
