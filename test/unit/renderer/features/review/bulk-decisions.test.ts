import { describe, expect, test } from 'vitest';
import type { BulkDecision, ReviewRow } from '#contract/calls/review-calls.ts';
import { countRows, decisionAbout } from '#features/review/bulk-decisions.ts';
import { FakeProject } from '#test/support/fake-bridge/fake-project.ts';

const project = new FakeProject(60);
const rows = Array.from({ length: 60 }, (_, n) => project.row(n + 1));
const paired = rows.find(({ target, state }) => target !== null && state === 'review')!;
const alone = rows.find(({ target }) => target === null)!;

describe('a decision about one of many', () => {
  const cases: [name: string, row: ReviewRow, decision: BulkDecision, act: string | undefined][] = [
    ['a pair is accepted', paired, { act: 'accept' }, 'accept'],
    ['who has no target is passed over', alone, { act: 'accept' }, undefined],
    ['what is accepted is not accepted again', { ...paired, state: 'accepted' }, { act: 'accept' }, undefined],
    ['an accepted pair can be rejected', { ...paired, state: 'accepted' }, { act: 'reject' }, 'reject'],
    ['without a target there is nothing to reject', alone, { act: 'reject' }, undefined],
    [
      'who is left out stays so for the reason given',
      { ...alone, state: 'excluded' },
      { act: 'exclude', reason: 'leaver', note: '' },
      undefined,
    ],
    ['an undecided account has nothing to take back', paired, { act: 'clear' }, undefined],
    ['a decision is taken back', { ...paired, decided: true }, { act: 'clear' }, 'clear'],
    ['a flagged account is not flagged again', { ...paired, flags: ['flagged'] }, { act: 'flag' }, undefined],
    ['only flags that are there are removed', paired, { act: 'unflag' }, undefined],
    ['nobody agrees with what nobody decided', paired, { act: 'second' }, undefined],
    ['nor twice', { ...paired, decided: true, flags: ['seconded'] }, { act: 'second' }, undefined],
    ['else a second reviewer agrees', { ...paired, decided: true }, { act: 'second' }, 'second'],
  ];
  test.each(cases)('%s', (_, row, decision, act) => {
    expect(decisionAbout(row, decision)?.act).toBe(act);
  });

  test('excludes for the reason and with the note given, and accepts the target shown', () => {
    expect(decisionAbout(alone, { act: 'exclude', reason: 'leaver', note: 'May' })).toEqual({
      act: 'exclude',
      reason: 'leaver',
      note: 'May',
      sourceId: alone.source.id,
    });
    expect(decisionAbout(paired, { act: 'accept' })).toMatchObject({ targetId: paired.target?.id, takeOver: false });
  });
});

test('counts whom it concerns, and how sure the least likely pair among them is', () => {
  const accepted = { ...paired, state: 'accepted' as const, probability: 0.1 };
  expect(countRows([{ ...paired, probability: 0.7 }, { ...paired, probability: 0.6 }, alone, accepted], { act: 'accept' })).toEqual({
    shown: 4,
    concerned: 2,
    lowestProbability: 0.6,
  });
  expect(countRows([alone], { act: 'flag' })).toEqual({ shown: 1, concerned: 1, lowestProbability: null });
});
