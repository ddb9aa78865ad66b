import { describe, expect, it } from 'vitest';
import { describeNameWords } from '#core/compare/name-words.ts';
import type { Account } from '#core/directory/account.ts';
import { findCandidates } from '#core/matching/block.ts';
import { buildRosters } from '#core/matching/build-rosters.ts';
import { explainUnconsidered, type Consideration } from '#core/matching/explain-unconsidered.ts';
import { accountOf } from './account-of.ts';

function drain<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const explain = (source: readonly Account[], target: readonly Account[], s: number, t: number, few?: number): Consideration =>
  drain(explainUnconsidered(source, target, s, t, undefined, few));

const person = (given: string, surname: string, domain: string, n = ''): Account =>
  accountOf(`${given}.${surname}${n}@${domain}`.toLowerCase(), `${given} ${surname}`, { givenName: given, surname });

describe('explainUnconsidered', () => {
  it('says what brought a pair together', () => {
    const { considered, reasons } = explain([person('Ann', 'Okonkwo', 'a.com')], [person('Annie', 'Okonkwo', 'b.com')], 0, 0);
    expect(considered).toBe(true);
    expect(reasons).toContain('They were compared because they share the surname and forms of one given name.');
  });

  it.each<[string, Account, Account, RegExp]>([
    ['nothing in common', person('Ann', 'Okonkwo', 'a.com'), person('Piotr', 'Zielinski', 'b.com'), /share nothing/],
    [
      'a person and an administrator',
      person('Ann', 'Okonkwo', 'a.com'),
      accountOf('adm-okonkwo@b.com', 'Ann Okonkwo', {}, 'admin'),
      /administrator’s account/,
    ],
    [
      'a guest stub',
      person('Ann', 'Okonkwo', 'a.com'),
      accountOf('ann.okonkwo_a.com#EXT#@b.com', 'Ann Okonkwo', {}, 'guest'),
      /guest stub is nobody’s new account/,
    ],
  ])('names the wall or the gap: %s', (_name, source, target, sentence) => {
    const { considered, reasons } = explain([source], [target], 0, 0);
    expect(considered).toBe(false);
    expect(reasons[0]).toMatch(sentence);
  });

  it('says when what they share is too common', () => {
    const many = Array.from({ length: 60 }, (_, k) => `${String.fromCharCode(97 + (k % 26))}x${k}q`);
    const source = many.map((name) => person('Maria', `K${name}`, 'a.com'));
    const target = many.map((name) => person('Maria', `Z${name}`, 'b.com'));
    const { considered, reasons } = explain(source, target, 3, 40);
    expect(considered).toBe(false);
    expect(reasons.join(' ')).toMatch(/share a given name or a surname, but 3,600 pairs of accounts do/);
  });

  it('says when both have a counterpart that is more than alike, unless a decision names one of them', () => {
    const source = [person('Ann', 'Okonkwo', 'a.com'), person('Anne', 'Okonkwo', 'a.com')];
    const target = [person('Ann', 'Okonkwo', 'b.com'), person('Anne', 'Okonkwo', 'b.com')];
    const { considered, reasons } = explain(source, target, 0, 1, 0);
    expect(considered).toBe(false);
    expect(reasons).toEqual([expect.stringMatching(/beside such a counterpart likeness alone is not gone through/)]);
    expect(explain(source, target, 0, 1).considered).toBe(true);
    const rejected = drain(explainUnconsidered(source, target, 0, 1, { accepted: [], rejected: [[0, 0]], excluded: [] }, 0));
    expect(rejected.considered).toBe(true);
  });

  it.each([0, 300_000])('agrees with the blocking about every pair, where %i are few', (few) => {
    const names = ['Ann Okonkwo', 'Annie Okonkwo', 'Bo Li', 'Li Bo', 'Piotr Zielinski', 'Peter Zielinsky', 'Room Oslo', 'Anna Lee'];
    const side = (domain: string, from: number): Account[] =>
      names
        .slice(from)
        .map((name, k) =>
          name.startsWith('Room')
            ? accountOf(`room${k}@${domain}`, name, {}, 'room')
            : person(name.split(' ')[0] as string, name.split(' ')[1] as string, domain),
        );
    const source = side('a.com', 0);
    const target = side('b.com', 1);
    const rosters = drain(buildRosters(source, target));
    const words = drain(describeNameWords(rosters.words));
    const { start, items } = drain(findCandidates(rosters, words, undefined, few));
    const blocked = new Set<string>();
    for (let s = 0; s < source.length; s++) {
      for (let k = start[s] as number; k < (start[s + 1] as number); k++) {
        blocked.add(`${rosters.source.order[s]} ${rosters.target.order[items[k] as number]}`);
      }
    }
    for (const s of source.keys()) {
      for (const t of target.keys())
        expect([s, t, explain(source, target, s, t, few).considered]).toEqual([s, t, blocked.has(`${s} ${t}`)]);
    }
  });
});
