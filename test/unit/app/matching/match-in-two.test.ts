import { describe, expect, it } from 'vitest';
import { matchRosters } from '#core/matching/match.ts';
import type { MatchResult } from '#core/matching/match-result.ts';
import type { AccountFields } from '#core/directory/account.ts';
import { drive } from '#app/jobs/drive.ts';
import { matchInTwo } from '#app/matching/match-in-two.ts';
import { readRosters, readRostersInTwo } from '#app/matching/read-rosters.ts';
import { tempProject, type TempProject } from '#test/support/temp-project.ts';

const workerUrl = new URL('../../../../src/worker/index.ts', import.meta.url);

const GIVEN = ['Anna', 'Bob', 'Robert', 'Юлия', 'Dmitri', '伟强', 'Jean-Pierre', ''];
const SURNAMES = ['Smith', 'García López', 'van den Berg', 'Petrov', '陈', 'Møller'];

/** People whose names, departments and telephones come again on both sides, each side's in an order of its own. */
function people(domain: string, step: number, count: number): AccountFields[] {
  return Array.from({ length: count }, (_, place) => {
    const k = (place * step) % count;
    const [givenName, surname] = [GIVEN[k % GIVEN.length]!, SURNAMES[k % SURNAMES.length]!];
    return {
      userPrincipalName: `user${k}@${domain}`,
      displayName: k % 9 === 0 ? `${surname}, ${givenName} (Sales)` : `${givenName} ${surname}`.trim(),
      givenName: k % 4 === 0 ? null : givenName,
      surname: k % 4 === 0 ? null : surname,
      mail: k % 3 === 0 ? `${givenName}.${k}@old.example` : null,
      employeeId: k % 5 === 0 ? `E-${1000 + k}` : null,
      department: `Department ${k % 7}`,
      city: ['Oslo', 'Lisbon'][k % 2]!,
      businessPhones: k % 6 === 0 ? [`+47 555 ${100 + k} x${k}`] : [],
    };
  });
}

function project(): TempProject {
  const made = tempProject();
  made.add('source', ...people('old.example', 7, 300));
  made.add('target', ...people('new.example', 11, 280));
  return made;
}

function result<T>(work: Generator<unknown, T>): T {
  return drive(work, () => true)!.result;
}

/** An answer with the evidence of all its candidates. */
function told(answer: MatchResult): object {
  const { evidenceOf, ...columns } = answer.candidates;
  return { ...answer, candidates: { ...columns, evidence: Array.from(columns.target, (_, n) => [...evidenceOf(n)]) } };
}

describe('two threads', () => {
  it('come to the same columns and the same answer as one, to the byte', () => {
    const { db, tables } = project();
    const one = result(readRosters(tables.accounts));
    const two = result(readRostersInTwo(db.name, tables.accounts, workerUrl));
    expect(two).toEqual(one);
    expect(one.rosters.source.size + one.rosters.target.size).toBe(580);

    const constraints = { accepted: [[1, 2]], rejected: [[3, 4]], excluded: [5] } as const;
    const alone = result(matchRosters(one.rosters, constraints));
    expect(alone.pairsCompared).toBeGreaterThan(1000);
    expect(told(result(matchInTwo(two.rosters, constraints, workerUrl)))).toEqual(told(alone));
  });

  it('leave the same pairs of mere likeness out as one, and none beside a decision', () => {
    const { db, tables } = project();
    const { rosters } = result(readRostersInTwo(db.name, tables.accounts, workerUrl));
    const undecided = { accepted: [], rejected: [], excluded: [] };
    const all = result(matchRosters(rosters, undecided));
    const fewer = result(matchRosters(rosters, undecided, undefined, 0));
    expect(fewer.pairsCompared).toBeLessThan(all.pairsCompared);
    expect(told(result(matchInTwo(rosters, undecided, workerUrl, 0)))).toEqual(told(fewer));

    const decided = { ...undecided, rejected: [[2, 4]] } as const;
    const again = result(matchRosters(rosters, decided, undefined, 0));
    expect(again.pairsCompared).toBeGreaterThan(fewer.pairsCompared);
    expect(told(result(matchInTwo(rosters, decided, workerUrl, 0)))).toEqual(told(again));
  });

  it('can be given up at any step', () => {
    const { db, tables } = project();
    const { rosters } = result(readRosters(tables.accounts));
    for (const steps of [1, 3, 8]) {
      for (const work of [
        readRostersInTwo(db.name, tables.accounts, workerUrl),
        matchInTwo(rosters, { accepted: [], rejected: [], excluded: [] }, workerUrl),
      ]) {
        for (let step = 0; step < steps; step++) work.next();
        expect(work.return(undefined as never).done).toBe(true);
      }
    }
    expect(tables.accounts.count('source')).toBe(300);
  });
});
