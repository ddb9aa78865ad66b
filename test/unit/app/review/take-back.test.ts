import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '#app/review/decide.ts';
import { listHistory } from '#app/review/list-history.ts';
import { readDecided } from '#app/review/read-decided.ts';
import { readRemarks } from '#app/review/read-remarks.ts';
import { stepThroughHistory } from '#app/review/step-through-history.ts';
import { takeBack } from '#app/review/take-back.ts';
import type { ReviewDecision } from '#contract/calls/review-calls.ts';
import { tempProject, type TempProject } from '#test/support/temp-project.ts';

const at = '2026-11-23T10:00:00.000Z';

function project(): TempProject & { ann: number; bob: number; targets: number[] } {
  const temp = tempProject();
  const [ann, bob] = temp.add(
    'source',
    { userPrincipalName: 'ann@a.com', displayName: 'Ann' },
    { userPrincipalName: 'bob@a.com', displayName: 'Bob' },
  );
  const targets = temp.add('target', ...['x', 'y', 'z'].map((name) => ({ userPrincipalName: `${name}@b.com` })));
  return { ...temp, ann: ann!, bob: bob!, targets };
}

describe('taking back the last decision about one account', () => {
  test('leaves it as it stood before, whatever was decided about others since', () => {
    const { tables, ann, bob, targets } = project();
    const [x, y] = targets as [number, number];
    decide(tables, [{ act: 'accept', sourceId: ann, targetId: x, takeOver: false }], 'Ann', at);
    decide(tables, [{ act: 'exclude', sourceId: ann, reason: 'leaver', note: '' }], 'Ann', at);
    decide(tables, [{ act: 'accept', sourceId: bob, targetId: y, takeOver: false }], 'Ann', at);

    const { changedSourceIds, sentence } = takeBack(tables, ann, 'Cy', at);
    expect(changedSourceIds).toContain(ann);
    expect(sentence).toBe('Excluded Ann (leaver)');
    expect(tables.links.read(ann)).toMatchObject({ state: 'accepted', targetId: x });
    expect(tables.links.read(bob)).toMatchObject({ state: 'accepted', targetId: y });
    expect(tables.decisions.history(tables.keys.of(ann)).map(({ act, undone }) => [act, undone])).toEqual([
      ['take-back', false],
      ['exclude', true],
      ['accept', false],
    ]);
    takeBack(tables, ann, 'Cy', at);
    expect(tables.links.read(ann)).toMatchObject({ decided: false, targetId: null });
    expect(() => takeBack(tables, ann, 'Cy', at)).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }));
  });

  test('takes a rejection back too, which nothing else but accepting that pair can', () => {
    const { tables, ann, targets } = project();
    decide(tables, [{ act: 'reject', sourceId: ann, targetId: targets[0]! }], 'Ann', at);
    takeBack(tables, ann, 'Ann', at);
    expect(readDecided(tables, ann).rejectedIds.size).toBe(0);
  });

  test('is a step like any other: undo brings the decision back, and the log stays whole', () => {
    const { tables, ann } = project();
    decide(tables, [{ act: 'unpair', sourceId: ann }], 'Ann', at);
    takeBack(tables, ann, 'Cy', at);
    expect(stepThroughHistory(tables, 'undo', 'Cy', at).sentence).toBe('Took back: Unpaired Ann');
    expect(tables.links.read(ann)).toMatchObject({ decided: true });
    stepThroughHistory(tables, 'redo', 'Cy', at);
    expect(tables.links.read(ann)).toMatchObject({ decided: false });
    expect(tables.decisions.firstForged()).toBeNull();
    expect(tables.decisions.isStepStateTrue()).toBe(true);
  });

  test('is refused where the target of the decision before belongs to somebody else by now', () => {
    const { tables, ann, bob, targets } = project();
    const [x] = targets as [number];
    decide(tables, [{ act: 'accept', sourceId: ann, targetId: x, takeOver: false }], 'Ann', at);
    decide(tables, [{ act: 'accept', sourceId: bob, targetId: x, takeOver: true }], 'Ann', at);
    expect(() => takeBack(tables, ann, 'Ann', at)).toThrow(expect.objectContaining({ code: 'target-taken' }));
    takeBack(tables, bob, 'Ann', at);
    takeBack(tables, ann, 'Ann', at);
    expect(tables.links.read(ann)).toMatchObject({ state: 'accepted', targetId: x });
  });

  test('takes the agreement with it: it was not about what stands then', () => {
    const { tables, ann } = project();
    decide(tables, [{ act: 'unpair', sourceId: ann }], 'Ann', at);
    decide(tables, [{ act: 'exclude', sourceId: ann, reason: 'leaver', note: '' }], 'Ann', at);
    decide(tables, [{ act: 'second', sourceId: ann }], 'Bob', at);
    takeBack(tables, ann, 'Ann', at);
    expect(readRemarks(tables, ann)).toMatchObject({ decidedBy: 'Ann', secondedBy: null });
    expect(tables.decisions.lastDeciders()).toMatchObject([{ by: 'Ann', seq: 1 }]);
  });

  test('agrees with a plain list of decisions for each account, however it is mixed with undo and redo', () => {
    const move = fc.record({
      who: fc.constantFrom<0 | 1>(0, 1),
      what: fc.constantFrom('accept', 'reject', 'unpair', 'exclude', 'clear', 'take back', 'undo', 'redo'),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        const { tables, ann, bob, targets, close } = project();
        const ids = [ann, bob] as const;
        // Each account has targets of its own, so that nothing is refused.
        let now: readonly (readonly string[])[] = [[], []];
        const past: (typeof now)[] = [];
        let future: (typeof now)[] = [];
        const done = (next: typeof now): void => {
          past.push(now);
          future = [];
          now = next;
        };
        for (const { who, what } of moves) {
          const sourceId = ids[who];
          if (what === 'undo' || what === 'redo') {
            const next = what === 'undo' ? past.pop() : future.pop();
            if (!next) continue;
            (what === 'undo' ? future : past).push(now);
            now = next;
            stepThroughHistory(tables, what, 'Ann', at);
          } else if (what === 'take back') {
            if (now[who]!.length === 0) continue;
            takeBack(tables, sourceId, 'Ann', at);
            done(now.map((list, n) => (n === who ? list.slice(0, -1) : list)));
          } else {
            const targetId = targets[who]!;
            const decision: ReviewDecision =
              what === 'accept'
                ? { act: what, sourceId, targetId, takeOver: false }
                : what === 'reject'
                  ? { act: what, sourceId, targetId }
                  : what === 'exclude'
                    ? { act: what, sourceId, reason: 'leaver', note: '' }
                    : { act: what, sourceId };
            decide(tables, [decision], 'Ann', at);
            done(now.map((list, n) => (n === who ? [...list, what] : list)));
          }
          for (const n of [0, 1] as const) {
            expect(tables.decisions.standing(tables.keys.of(ids[n])).map(({ act }) => act)).toEqual(now[n]);
          }
          expect(tables.decisions.isStepStateTrue()).toBe(true);
        }
        expect(tables.decisions.firstForged()).toBeNull();
        expect(listHistory(tables, null, 200).steps).toHaveLength(tables.decisions.countSteps());
        close();
      }),
      { numRuns: 30 },
    );
  });
});
