import { expect, test } from 'vitest';
import { createNotices, outdated, type Notice } from '#lib/notices.ts';

const notice = (id: number, intent: Notice['intent'], title: string): Notice => ({ id, intent, title });

test('of notices that pass by themselves only the last one is shown, beside errors', () => {
  const error = notice(1, 'error', 'The disk is full');
  const first = notice(2, 'success', 'One account is now: Guest');
  const last = notice(3, 'info', 'Undone');
  expect(outdated([error, first], last)).toEqual([first]);
  expect(outdated([error, last], notice(4, 'error', 'Another program holds the file'))).toEqual([]);
});

test('what is said again is not shown twice', () => {
  const error = notice(1, 'error', 'The disk is full');
  expect(outdated([error], notice(2, 'error', 'The disk is full'))).toEqual([error]);
});

test('every notice has a number of its own', () => {
  const notices = createNotices();
  const shown = [1, 2].map(() => {
    notices.getState().show({ intent: 'info', title: 'Undone' });
    return notices.getState().latest!.id;
  });
  expect(shown).toEqual([1, 2]);
});
