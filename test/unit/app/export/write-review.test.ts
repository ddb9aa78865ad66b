import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeReview } from '#app/export/write-review.ts';
import { formatReview, type ReviewLine } from '#core/deliverables/review-csv.ts';
import { tempFolder } from '#test/support/temp-project.ts';

const lineOf = (n: number, sourceName: string): ReviewLine => ({
  sourceUpn: `user${n}@contoso.com`,
  sourceName,
  sourceKind: 'member',
  state: 'none',
  probability: null,
  targetUpn: '',
  targetName: '',
  runnerUpUpn: '',
  runnerUpProbability: null,
  lead: null,
  written: 'no target',
  reasons: [],
  remark: '',
});

describe('writeReview', () => {
  it('writes all lines whole, whatever their length and letters, and answers how many', async () => {
    const path = join(tempFolder(), 'review.csv');
    const names = ['Ann Lee', 'Şeyma Öztürk', '陈伟强', '𠮷野家', 'x'.repeat(500_000), '字'.repeat(600_000)];
    const lines = Array.from({ length: 60 }, (_, n) => lineOf(n, names[n % names.length]!));
    expect(await writeReview(path, [null, ...lines, null])).toBe(60);
    expect(readFileSync(path, 'utf8') === [...formatReview(lines)].join('')).toBe(true);
  });

  it('lets others have their turn, and ends when one of them says so', async () => {
    const path = join(tempFolder(), 'review.csv');
    let made = 0;
    function* endless(): Generator<ReviewLine> {
      for (;;) yield lineOf(made++, 'Ann');
    }
    const writing = writeReview(path, endless(), (count) => {
      if (count > 1000) throw new Error('enough');
    });
    await expect(writing).rejects.toThrow('enough');
    expect(made).toBeGreaterThan(1000);
    expect(existsSync(path)).toBe(true);
  });
});
