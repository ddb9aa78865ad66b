import { describe, expect, it } from 'vitest';
import { remedyForError } from '#core/signoff/remedy-for-error.ts';

describe('remedyForError', () => {
  it.each([
    ['Target is same as source', 'onmicrosoft.com'],
    ['Duplicate entry', 'two lines'],
    ['User is not licensed', 'Assign a licence'],
    ['The destination user is disabled', 'Enable the target account'],
    ['extra comma', 'two on every line'],
    ['Invalid Email Format', 'user@domain'],
    ['could not be found in the target tenant', 'not in the tenant under this name'],
    ['Something quite different', 'Look at the pair'],
  ])('%s', (message, words) => expect(remedyForError(message)).toContain(words));
});
