import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planExport } from '#app/export/export-plan.ts';
import { reviewLines } from '#app/export/review-lines.ts';
import { tellLinks, type Telling } from '#app/export/tell-pairs.ts';
import { writeReview, type ReviewToWrite } from '#app/export/write-review.ts';
import { drive } from '#app/jobs/drive.ts';
import { pairAccounts } from '#app/matching/pair-accounts.ts';
import { formatReview } from '#core/deliverables/review-csv.ts';
import { tempFolder, tempProject, type TempProject } from '#test/support/temp-project.ts';
import { toEnd } from '#test/support/to-end.ts';

const workerUrl = new URL('../../../../src/worker/index.ts', import.meta.url);
const NAMES = ['Ann Lee', 'Şeyma Öztürk', '陈伟强', '𠮷野家', 'x'.repeat(30_000), '字'.repeat(30_000)];

/** A paired project of that many accounts a side, and the text that its review.csv is to be. */
function paired(size: number): { project: TempProject; review: ReviewToWrite; text: string } {
  const project = tempProject();
  const { db, tables } = project;
  const people = (domain: string) =>
    Array.from({ length: size }, (_, n) => ({ userPrincipalName: `user${n}@${domain}`, displayName: `${NAMES[n % NAMES.length]} ${n}` }));
  project.add('source', ...people('contoso.com'));
  project.add('target', ...people('fabrikam.com'));
  drive(pairAccounts(db, tables, '2026-11-24T10:00:00.000Z'), () => true);
  const plan = toEnd(planExport(tables, 'sure'));
  const told = (): Telling => tellLinks(project, plan.links, null);
  return {
    project,
    review: { tables, plan, accept: 'sure', told: told() },
    text: [...formatReview(reviewLines(tables, plan, 'sure', told()))].join(''),
  };
}

describe('writeReview', () => {
  it('writes all lines whole, whatever their length and letters, and answers how many', async () => {
    const { review, text } = paired(60);
    const path = join(tempFolder(), 'review.csv');
    expect(await writeReview(path, review)).toBe(60);
    expect(readFileSync(path, 'utf8') === text).toBe(true);
  });

  it('tells whoever wants to hear of every line', async () => {
    const { project, review, text } = paired(61);
    const path = join(tempFolder(), 'review.csv');
    const heard: string[] = [];
    const told = tellLinks(project, review.plan.links, workerUrl, 1);
    await writeReview(path, { ...review, told, onLine: ({ pair }) => heard.push(pair.strongest.join(' ')) });
    expect(heard.filter((reasons) => reasons !== '').length).toBe(61);
    expect(readFileSync(path, 'utf8') === text).toBe(true);
  });

  it('lets others have their turn, and ends when one of them says so', async () => {
    const { review } = paired(120);
    const path = join(tempFolder(), 'review.csv');
    const asked: number[] = [];
    const writing = writeReview(path, review, (count) => {
      asked.push(count);
      throw new Error('enough');
    });
    await expect(writing).rejects.toThrow('enough');
    expect(asked).toHaveLength(1);
    expect(existsSync(path)).toBe(true);
  });
});
