import { describe, expect, it } from 'vitest';
import { describeNameWords } from '#core/compare/name-words.ts';
import { findCandidates } from '#core/matching/block.ts';
import { buildRosters } from '#core/matching/build-rosters.ts';
import { comparePairs, finishTable } from '#core/matching/compare-pairs.ts';
import { compareRange, type ComparisonInput } from '#core/matching/compare-range.ts';
import { measureNames } from '#core/matching/name-frequency.ts';
import { makePairColumns } from '#core/matching/pair-table.ts';
import { pairTuples } from '#core/matching/tuple-pairs.ts';
import { finish } from '../directory/reading.ts';
import { accountOf } from './account-of.ts';

const GIVEN = ['Anna', 'Bob', 'Robert', 'Carla', 'Dmitri', 'Eva'];
const SURNAMES = ['Smith', 'Garcia', 'Petrov', 'Jensen'];
const CITIES = ['Oslo', 'Bergen', 'Lisbon'];

function side(domain: string) {
  return Array.from({ length: 60 }, (_, k) =>
    accountOf(`user${k}@${domain}`, `${GIVEN[k % 6]} ${SURNAMES[k % 4]}`, {
      department: `Department ${k % 5}`,
      city: CITIES[(k * 7) % 3] ?? null,
      jobTitle: k % 4 === 0 ? null : `Title ${k % 7}`,
      businessPhones: [`+47 555 01${String(k % 30).padStart(2, '0')}`],
    }),
  );
}

function input(): ComparisonInput {
  const rosters = finish(buildRosters(side('old.example'), side('new.example')));
  const words = finish(describeNameWords(rosters.words));
  const frequency = finish(measureNames(words, rosters.source, rosters.target));
  const candidates = finish(findCandidates(rosters, words));
  return { candidates, rosters, words, frequency };
}

describe('compareRange', () => {
  it.each([1, 17, 57])('finds from both ends, up to row %i, what one range finds', (cut) => {
    const all = input();
    const whole = finish(comparePairs(all.candidates, all.rosters, all.words, all.frequency));
    expect(whole.size).toBeGreaterThan(100);

    const columns = makePairColumns(whole.size, (bytes) => new SharedArrayBuffer(bytes));
    // The later rows first, from the back: neither end knows of the other.
    const { size } = all.rosters.source;
    const later = [
      [58, size],
      [cut, 58],
    ] as const;
    finish(compareRange(all, columns, later));
    finish(compareRange(all, columns, [[0, cut]]));
    const tuples = finish(pairTuples(all.candidates, all.rosters));
    expect(finish(finishTable(all.candidates, all.rosters, columns, tuples))).toEqual(whole);
  });
});
