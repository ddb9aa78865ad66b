import { expect, test } from 'vitest';
import { decide } from '#app/review/decide.ts';
import { listHistory } from '#app/review/list-history.ts';
import { stepThroughHistory } from '#app/review/step-through-history.ts';
import { takeBack } from '#app/review/take-back.ts';
import { tempProject } from '#test/support/temp-project.ts';

const at = '2026-11-23T10:00:00.000Z';

test('the timeline tells every step, newest first and page by page, with what became of it', () => {
  const { tables, add } = tempProject();
  const [ann, bob] = add(
    'source',
    { userPrincipalName: 'ann@a.com', displayName: 'Ann' },
    { userPrincipalName: 'bob@a.com', displayName: 'Bob' },
  ) as [number, number];
  decide(
    tables,
    [ann, bob].map((sourceId) => ({ act: 'unpair', sourceId })),
    'Ann',
    at,
  );
  decide(tables, [{ act: 'exclude', sourceId: bob, reason: 'leaver', note: '' }], 'Bob', at);
  stepThroughHistory(tables, 'undo', 'Cy', at);
  takeBack(tables, ann, 'Cy', at);

  const { steps, total } = listHistory(tables, null, 3);
  expect(total).toBe(4);
  expect(
    steps.map(({ step, by, sentence, entries, takenBack, state, sourceId }) => [step, by, sentence, entries, takenBack, state, sourceId]),
  ).toEqual([
    [4, 'Cy', 'Took back: Unpaired Ann', 1, 0, 'done', ann],
    [3, 'Cy', 'Undid: Excluded Bob (leaver)', 1, 0, 'reversal', null],
    [2, 'Bob', 'Excluded Bob (leaver)', 1, 0, 'undone', bob],
  ]);
  expect(listHistory(tables, 2, 3).steps).toMatchObject([
    { step: 1, sentence: 'Unpaired Bob and 1 more', entries: 2, takenBack: 1, state: 'done', sourceId: null },
  ]);
});
