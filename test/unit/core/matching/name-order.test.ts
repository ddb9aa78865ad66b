import { describe, expect, it } from 'vitest';
import type { Account } from '#core/directory/account.ts';
import { buildRosters } from '#core/matching/build-rosters.ts';
import { cutTurned, NameOrder } from '#core/matching/name-order.ts';
import { accountOf } from './account-of.ts';

function orderOf(...names: readonly string[]): NameOrder {
  const order = new NameOrder();
  for (const name of names) order.note(name.split(' ')[0]!, name.split(' ').at(-1)!);
  return order;
}

const SURNAME_FIRST = Array.from({ length: 8 }, () => ['okonkwo robert', 'shcherbakova anna', 'lindholm james']).flat();

describe('NameOrder', () => {
  it('takes the surname for the last word as long as nothing is known', () => {
    expect(orderOf('taylor james').isTurned('taylor', 'james')).toBe(false);
    expect(orderOf('quill brandt').isTurned('quill', 'brandt')).toBe(false);
  });

  it('turns names that say nothing themselves as the others of the tenant', () => {
    expect(orderOf(...SURNAME_FIRST).isTurned('quill', 'brandt')).toBe(true);
  });

  it('leaves a name that speaks against the habit of a few, not against that of a whole tenant', () => {
    expect(orderOf(...SURNAME_FIRST).isTurned('robert', 'okonkwo')).toBe(false);
    const many = Array.from({ length: 200 }, () => 'okonkwo robert');
    expect(orderOf(...many).isTurned('thomas', 'okonkwo')).toBe(true);
  });
});

describe('cutTurned', () => {
  it.each([
    ['garcia maria luisa', 'garcia', 'maria luisa'],
    ['van den berg jan', 'van den berg', 'jan'],
    ['smith anna', 'smith', 'anna'],
  ])('%s', (name, surname, given) => {
    expect(cutTurned(name.split(' '), 1)).toEqual({ surname: surname.split(' '), given: given.split(' ') });
  });
});

it('does not cut a surname at its hyphen', () => {
  expect(cutTurned(['weber', 'lindt', 'anna'], 2)).toEqual({ surname: ['weber', 'lindt'], given: ['anna'] });
});

describe('the names of a tenant', () => {
  const GIVEN = ['Robert', 'Anna', 'James', 'Emma', 'Quill'];
  const people = ['Okonkwo', 'Lindholm', 'Castell', 'Brandt', 'Farrow', 'Goodwin'].flatMap((surname) =>
    GIVEN.map((given) => [given, surname] as const),
  );

  it.each([
    ['with the surname last', (given: string, surname: string) => `${given} ${surname}`],
    ['with the surname first', (given: string, surname: string) => `${surname} ${given}`],
    ['with a comma', (given: string, surname: string) => `${surname}, ${given}`],
  ])('are read %s', (_, shown) => {
    const accounts = people.map(([given, surname], n) => accountOf(`u${1000 + n}@contoso.com`, shown(given, surname)));
    expect(surnamesOf(accounts)).toEqual(people.map(([, surname]) => surname.toLowerCase()));
  });

  it.each([
    ['first', (given: string, surname: string) => `${given[0]}. ${surname}`],
    ['last', (given: string, surname: string) => `${surname} ${given[0]}.`],
  ])('are read by their initials, which stand %s, though many surnames are given names too', (_, shown) => {
    const accounts = ['Scott', 'Henry', 'Kelly', 'Thomas', 'Martin', 'Bradshaw'].flatMap((surname) =>
      GIVEN.map((given) => accountOf(`${given[0]}${surname}@contoso.com`.toLowerCase(), shown(given, surname))),
    );
    expect(surnamesOf(accounts).join()).not.toMatch(/\b[a-z]\b/);
  });

  it('are read with the surname last where sign-in names say so, though half of the surnames are given names too', () => {
    const sikhs = ['Harpreet', 'Gurmeet', 'Balwinder', 'Jaspreet', 'Lakhwinder', 'Sukhdeep'].flatMap((given) =>
      ['Gill', 'Jordan', 'Martin', 'Thomas', 'Sandhu', 'Dhillon'].map((surname) => [given, surname] as const),
    );
    const accounts = sikhs.map(([given, surname], n) =>
      accountOf(`${given[0]}${surname}${n}@contoso.com`.toLowerCase(), `${given} ${surname}`),
    );
    expect(surnamesOf(accounts)).toEqual(sikhs.map(([, surname]) => surname.toLowerCase()));
  });

  it('are read with the surname last where the surnames are Lee and Kim, which are given names elsewhere', () => {
    const names = ['Ye-jin', 'Min-soo', 'Hyun-woo', 'Ji-hee', 'Sung-ho'].flatMap((given) =>
      ['Lee', 'Kim', 'Park'].map((surname) => [given, surname]),
    );
    const accounts = names.map(([given, surname], n) => accountOf(`u${n}@contoso.com`, `${given} ${surname}`));
    expect(surnamesOf(accounts)).toEqual(names.map(([, surname]) => surname!.toLowerCase()));
  });

  function surnamesOf(accounts: readonly Account[]): (string | undefined)[] {
    const steps = buildRosters(accounts, []);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const { source, words } = step.value;
    return accounts.map((_, n) => words[source.forms.surname[source.formStart[source.order.indexOf(n)]!]!]);
  }
});
