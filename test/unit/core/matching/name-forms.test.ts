import { describe, expect, it } from 'vitest';
import { FORM_ORIGIN, NameReader } from '#core/matching/name-forms.ts';

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
    ['Jean-Pierre', 'GARCIA LOPEZ', 'GARCIA LOPEZ, Jean-Pierre'],
  ])('sees at once that %s %s, shown as %s, is one name', (givenName, surname, displayName) => {
    const reader = new NameReader();
    const plain = reader.readPlain({ givenName, surname, displayName });
    expect(reader.read({ givenName, surname, displayName })).toEqual([
      { given: plain?.given.words, surname: plain?.surname.words, signs: false, origin: FORM_ORIGIN.fields },
    ]);
  });

  it.each(['John Smith (Contoso) Carl', 'John Smith (Con(toso))', 'John Smithson', 'Smith John', 'John Smith - Contoso'])(
    'takes a longer look at %s',
    (displayName) => {
      expect(new NameReader().readPlain({ givenName: 'John', surname: 'Smith', displayName })).toBeNull();
    },
  );
});
