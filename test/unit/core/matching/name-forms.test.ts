import { describe, expect, it } from 'vitest';
import { NameReader } from '#core/matching/name-forms.ts';

function givens(givenName: string, surname: string, displayName: string): string[] {
  return new NameReader().read({ givenName, surname, displayName }).map(({ given }) => given.join(' '));
}

describe('NameReader', () => {
  it('reads a name with the initials and given names that it is shown with and its fields leave out', () => {
    expect(givens('John', 'Smith', 'John A. Smith')).toEqual(['john a']);
    expect(givens('John', 'Smith', 'Smith, John A. B.')).toEqual(['john a b']);
    expect(givens('John', 'Smith', 'Smith, John Carl')).toEqual(['john carl']);
  });

  it('keeps both readings where the name is shown as another', () => {
    expect(givens('Robert', 'Smith', 'Bob A. Smith')).toEqual(['robert', 'bob a']);
    expect(givens('John', 'Smith', 'John A. Jones')).toEqual(['john', 'john a']);
  });

  it.each([
    ['Brigitte', 'Zimmermann', 'Zimmermann, Brigitte (Security, Industrial)'],
    ['Ève-Marie', "O'Brien", "Ève-Marie O'Brien (Sales) [EXT]"],
    ['Αλέξης', 'Παπάς', 'Παπάς, Αλέξης (R&D)'],
  ])('reads one name of %s %s, shown as %s', (givenName, surname, displayName) => {
    const [form, ...others] = new NameReader().read({ givenName, surname, displayName });
    expect(others).toEqual([]);
    expect(form).toEqual(new NameReader().read({ givenName, surname })[0]);
  });

  it('takes what stands in brackets for no more than that', () => {
    expect(givens('John', 'Smith', 'John Smith (Contoso) Carl')).toEqual(['john', 'john smith']);
  });
});
