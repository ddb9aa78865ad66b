import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionTable } from '#app/db/decision-table.ts';
import type { Decision } from '#core/mapping/decision.ts';
import { tempProject } from '#test/support/temp-project.ts';

const at = '2026-11-23T10:00:00.000Z';
const accept = (target: string): Decision => ({ act: 'accept', source: 'id:s', target });

describe('the decision log', () => {
  it('keeps who, when, what and why, and chains the entries by their hashes', () => {
    const { tables } = tempProject();
    tables.decisions.append([{ act: 'exclude', source: 'id:s', reason: 'leaver', note: 'left' }], 'Ann', at);
    tables.decisions.append([accept('id:t')], 'Bob', at);
    const [second, first] = tables.decisions.history(['id:s']);
    expect(first).toMatchObject({
      seq: 1,
      step: 1,
      by: 'Ann',
      at,
      act: 'exclude',
      reason: 'leaver',
      note: 'left',
      previous: '0'.repeat(64),
      undone: false,
    });
    expect(second).toMatchObject({ seq: 2, step: 2, by: 'Bob', act: 'accept', targetKey: 'id:t', previous: first?.hash });
    expect(tables.decisions.firstForged()).toBeNull();
  });

  it('cannot be changed or shortened from inside', () => {
    const { tables, db } = tempProject();
    tables.decisions.append([accept('id:t')], 'Ann', at);
    expect(() => db.exec("UPDATE decision SET by = 'Eve'")).toThrow(/append-only/);
    expect(() => db.exec('DELETE FROM decision')).toThrow(/append-only/);
  });

  it('names the first entry that was forged from outside', () => {
    const { tables, db } = tempProject();
    for (const target of ['id:1', 'id:2', 'id:3']) tables.decisions.append([accept(target)], 'Ann', at);
    db.exec("DROP TRIGGER decision_is_never_changed; UPDATE decision SET target_key = 'id:9' WHERE seq = 2");
    expect(tables.decisions.firstForged()).toBe(2);
  });

  it('undoes and redoes step by step, and forgets what was undone once something new is decided', () => {
    const { decisions } = tempProject().tables;
    const standing = (): Decision[] => decisions.standing(['id:s']);
    for (const target of ['id:1', 'id:2']) decisions.append([accept(target)], 'Ann', at);
    decisions.appendReversal('undo', 2, 'Ann', at);
    expect(standing()).toEqual([accept('id:1')]);
    expect([decisions.stepToUndo(), decisions.stepToRedo()]).toEqual([1, 2]);
    decisions.appendReversal('redo', 2, 'Ann', at);
    expect(standing()).toEqual([accept('id:1'), accept('id:2')]);
    decisions.appendReversal('undo', 2, 'Ann', at);
    const step = decisions.append([accept('id:3')], 'Ann', at);
    expect(decisions.stepToRedo()).toBeNull();
    decisions.appendReversal('undo', step, 'Ann', at);
    expect([decisions.stepToUndo(), decisions.stepToRedo()]).toEqual([1, step]);
    expect(decisions.history(['id:s']).map((entry) => entry.undone)).toEqual([true, true, false]);
    expect(decisions.firstForged()).toBeNull();
  });

  it('behaves like a plain stack of undo and redo', () => {
    const move = fc.constantFrom('decide', 'undo', 'redo');
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const project = tempProject();
        const decisions = decisionTable(project.db);
        const done: string[] = [];
        let undone: string[] = [];
        for (const [index, what] of moves.entries()) {
          const step = what === 'undo' ? decisions.stepToUndo() : decisions.stepToRedo();
          if (what === 'decide') {
            decisions.append([accept(`id:${index}`)], 'Ann', at);
            done.push(`id:${index}`);
            undone = [];
          } else if (step === null) {
            expect(what === 'undo' ? done : undone).toEqual([]);
          } else {
            decisions.appendReversal(what, step, 'Ann', at);
            if (what === 'undo') undone.push(done.pop() ?? '');
            else done.push(undone.pop() ?? '');
          }
          expect(decisions.standing(['id:s'])).toEqual(done.map(accept));
          expect(decisions.isStepStateTrue()).toBe(true);
        }
        project.close();
      }),
      { numRuns: 40 },
    );
  });
});
