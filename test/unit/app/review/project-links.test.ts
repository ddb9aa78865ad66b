import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '#app/review/decide.ts';
import { drive } from '#app/jobs/drive.ts';
import { projectLinks, rebuildLinks } from '#app/review/project-links.ts';
import { stepThroughHistory } from '#app/review/step-through-history.ts';
import { packCandidates } from '#app/db/pack-candidates.ts';
import type { StoredLink } from '#app/db/link-table.ts';
import type { ReviewDecision } from '#contract/calls/review-calls.ts';
import { AppError } from '#contract/failure.ts';
import { tempProject, type TempProject } from '#test/support/temp-project.ts';

const at = '2026-11-23T10:00:00.000Z';
const SIZE = 5;

/** Five source and five target accounts; the engine suggests the one of the same number and knows all others as candidates. */
function suggestedProject(): TempProject & { readonly sources: number[]; readonly targets: number[] } {
  const project = tempProject();
  const numbers = Array.from({ length: SIZE }, (_, index) => index);
  const sources = project.add('source', ...numbers.map((n) => ({ userPrincipalName: `s${n}@contoso.com`, displayName: `S${n}` })));
  const targets = project.add('target', ...numbers.map((n) => ({ userPrincipalName: `t${n}@fabrikam.com`, displayName: `T${n}` })));
  const { suggestions } = project.tables;
  for (const n of numbers) {
    const candidates = numbers.toSorted((a, b) => Number(b === n) - Number(a === n) || a - b);
    suggestions.add(
      {
        sourceId: sources[n]!,
        state: n === 0 ? 'sure' : 'review',
        targetId: targets[n]!,
        probability: 0.9,
        runnerUpId: null,
        margin: null,
        reason: 'name',
        byRule: false,
      },
      packCandidates(
        candidates.map((m) => ({
          targetId: targets[m]!,
          weight: n === m ? 9 : 1,
          probability: n === m ? 0.9 : 0.25,
          evidence: new Uint8Array([1]),
        })),
      ),
    );
  }
  project.tables.transact(() => drive(rebuildLinks(project.tables), () => true));
  return { ...project, sources, targets };
}

describe('the crosswalk', () => {
  it('gives the displaced account its other candidates, and its suggestion back when the target is free again', () => {
    const { tables, sources, targets } = suggestedProject();
    const changed = decide(tables, [{ act: 'accept', sourceId: sources[1]!, targetId: targets[0]!, takeOver: false }], 'Ann', at);
    expect(new Set(changed)).toEqual(new Set([sources[0], sources[1]]));
    expect(tables.links.read(sources[1]!)).toMatchObject({ state: 'accepted', targetId: targets[0], decided: true, probability: 0.25 });
    expect(tables.links.read(sources[0]!)).toMatchObject({ state: 'ambiguous', targetId: null });
    stepThroughHistory(tables, 'undo', 'Ann', at);
    expect(tables.links.read(sources[0]!)).toMatchObject({ state: 'sure', targetId: targets[0] });
    expect(tables.links.read(sources[1]!)).toMatchObject({ state: 'review', targetId: targets[1] });
  });

  it('does not take a target from an account that a person gave it to, unless asked', () => {
    const { tables, sources, targets } = suggestedProject();
    decide(tables, [{ act: 'accept', sourceId: sources[0]!, targetId: targets[0]!, takeOver: false }], 'Ann', at);
    const claim = (takeOver: boolean): number[] =>
      decide(tables, [{ act: 'accept', sourceId: sources[1]!, targetId: targets[0]!, takeOver }], 'Ann', at);
    expect(() => claim(false)).toThrow(
      expect.objectContaining({ code: 'target-taken', details: expect.objectContaining({ holderName: 'S0' }) }),
    );
    expect(tables.links.read(sources[0]!)).toMatchObject({ state: 'accepted' });
    claim(true);
    expect(tables.links.read(sources[0]!)).toMatchObject({ state: 'ambiguous', targetId: null, decided: false });
    stepThroughHistory(tables, 'undo', 'Ann', at);
    expect(tables.links.read(sources[0]!)).toMatchObject({ state: 'accepted', targetId: targets[0] });
  });

  it('takes a step of many decisions whole or not at all', () => {
    const { tables, sources, targets } = suggestedProject();
    const decisions: ReviewDecision[] = [
      { act: 'accept', sourceId: sources[0]!, targetId: targets[3]!, takeOver: false },
      { act: 'accept', sourceId: sources[1]!, targetId: targets[3]!, takeOver: true },
    ];
    expect(() => decide(tables, decisions, 'Ann', at)).toThrow(AppError);
    expect(tables.decisions.history(['upn:s0@contoso.com'])).toEqual([]);
    expect(tables.links.read(sources[0]!)).toMatchObject({ state: 'sure' });
  });

  it('is the same whether it was kept up to date decision by decision or made anew, and never gives a target twice', () => {
    const index = fc.integer({ min: 0, max: SIZE - 1 });
    const action = fc.oneof(
      fc.record({ kind: fc.constant('accept' as const), s: index, t: index, takeOver: fc.boolean() }),
      fc.record({ kind: fc.constant('reject' as const), s: index, t: index }),
      fc.record({ kind: fc.constantFrom('unpair' as const, 'clear' as const, 'exclude' as const), s: index }),
      fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        const project = suggestedProject();
        const { tables, sources, targets } = project;
        for (const step of actions) {
          try {
            if (!('s' in step)) stepThroughHistory(tables, step.kind, 'Ann', at);
            else decide(tables, [toDecision(step, sources, targets)], 'Ann', at);
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
          }
        }
        const kept = tables.links.list();
        const given = kept.flatMap((link) => link.targetId ?? []);
        expect(new Set(given).size).toBe(given.length);
        expect(tables.links.countPaired()).toBe(given.length);
        for (const { targetId, sourceId, decided } of kept) {
          if (targetId !== null) expect(tables.links.holderOf(targetId)).toEqual({ sourceId, decided });
        }
        for (const [state, count] of Object.entries(tables.links.counts())) {
          expect([state, count]).toEqual([state, kept.filter((link) => link.state === state).length]);
        }
        tables.transact(() => drive(rebuildLinks(tables), () => true));
        expect(tables.links.list()).toEqual(kept satisfies StoredLink[]);
        tables.transact(() => projectLinks(tables, sources));
        expect(tables.links.list()).toEqual(kept);
        project.close();
      }),
      { numRuns: 60 },
    );
  });
});

function toDecision(
  step: { kind: 'accept' | 'reject' | 'unpair' | 'clear' | 'exclude'; s: number; t?: number; takeOver?: boolean },
  sources: readonly number[],
  targets: readonly number[],
): ReviewDecision {
  const sourceId = sources[step.s]!;
  const targetId = targets[step.t ?? 0]!;
  switch (step.kind) {
    case 'accept':
      return { act: 'accept', sourceId, targetId, takeOver: step.takeOver ?? false };
    case 'reject':
      return { act: 'reject', sourceId, targetId };
    case 'exclude':
      return { act: 'exclude', sourceId, reason: 'guest', note: '' };
    case 'unpair':
    case 'clear':
      return { act: step.kind, sourceId };
  }
}
