import { describe, expect, it } from 'vitest';
import type { Account } from '#core/directory/account.ts';
import { match } from '#core/matching/match.ts';
import type { MatchResult } from '#core/matching/match-result.ts';
import { accountOf } from './account-of.ts';

const GIVEN = [
  ['محمد', 'Mohammed'],
  ['أحمد', 'Ahmed'],
  ['خالد', 'Khalid'],
  ['عمر', 'Omar'],
  ['حسن', 'Hassan'],
  ['طارق', 'Tarek'],
  ['فاطمة', 'Fatima'],
  ['مريم', 'Maryam'],
  ['نادية', 'Nadia'],
  ['سلمى', 'Salma'],
  ['سلطان', 'Sultan'],
  ['زياد', 'Ziyad'],
  ['كريم', 'Kareem'],
  ['هناء', 'Hana'],
  ['بشرى', 'Bushra'],
  ['رامي', 'Rami'],
  ['ماجد', 'Majed'],
] as const;
const SURNAMES = [
  ['الغامدي', 'Al-Ghamdi'],
  ['القحطاني', 'Alqahtani'],
  ['حداد', 'Haddad'],
  ['منصور', 'Mansour'],
  ['درويش', 'Darwish'],
  ['قاسم', 'Kassem'],
  ['الخطيب', 'Al-Khatib'],
  ['سليمان', 'Suleiman'],
  ['البلوشي', 'Al-Balushi'],
  ['غانم', 'Ghanem'],
  ['شاهين', 'Shahin'],
  ['نصار', 'Nassar'],
  ['بدوي', 'Badawi'],
] as const;

/** Eighty people of whom each side has sixty, forty of them in common; in Arabic letters in one tenant, in Latin ones in the other. */
function people(letters: 0 | 1): Account[] {
  return Array.from({ length: 60 }, (_, n) => {
    const k = letters === 0 ? n : n + 20;
    const [given, surname] = [GIVEN[k % 17]![letters], SURNAMES[(5 * k + Math.floor(k / 17)) % 13]![letters]];
    const upn = letters === 0 ? `u${48_211 + 37 * k}@contoso.com` : `${given[0]}${surname.replace(/^Al-?/, '')}${k}@fabrikam.com`;
    return accountOf(upn.toLowerCase(), `${given} ${surname}`, { givenName: given, surname });
  });
}

function run(source: readonly Account[], target: readonly Account[]): MatchResult {
  const steps = match(source, target, { accepted: [], rejected: [], excluded: [] });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe('seedNames', () => {
  it('lets tenants be paired that write every name in other letters', () => {
    const { suggestions } = run(people(0), people(1));
    const found = suggestions.filter(({ target }) => target !== null);
    const right = found.filter(({ source, target }) => target === source - 20);
    expect(right.length).toBeGreaterThan(20);
    expect(found.length - right.length).toBeLessThan(3);
  });

  it('finds nobody where nobody is in both', () => {
    const other = people(1)
      .slice(0, 20)
      .map((_, k): Account => {
        const name = `${['Pim', 'Sven', 'Lars', 'Ingrid', 'Odd'][k % 5]!} ${['Vos', 'Bakke', 'Lund', 'Nygaard'][k % 4]!}`;
        return accountOf(`p${k}@fabrikam.com`, name, {});
      });
    expect(run(people(0), other).suggestions.filter(({ target }) => target !== null)).toEqual([]);
  });
});
