import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { freeTargets } from '#app/db/free-targets.ts';
import { MOST_QUESTIONS } from '#app/questions/most-questions.ts';
import { countParts, partOf, writeQuestions } from '#app/questions/write-questions.ts';
import { tempProject } from '#test/support/temp-project.ts';
import { askedProject } from './asked-project.ts';

const at = new Date('2026-11-24T10:00:00.000Z');
const textOf = (sheet: Sheet): string => sheet.rows.flat().join('\n');

describe('a workbook with questions', () => {
  it('says who asks, about what, and how to answer', async () => {
    const { ask } = askedProject();
    const { sheets } = await readXlsx(await ask());
    expect(sheets.map(({ name }) => name)).toEqual(['Read me first', 'Questions', 'Free accounts', 'Lists']);
    const [about, questions, free] = sheets;
    for (const fact of ['Move', 'Contoso', 'Fabrikam', 'Tess Ting', '2026-11-24 10:00 UTC', 'Answered by']) {
      expect(textOf(about!)).toContain(fact);
    }
    expect(textOf(about!)).toContain(`lists the ${free!.rows.length - 1} accounts of Fabrikam that belong to nobody yet`);
    expect(questions!.rows.map((row) => [row[0], row[1], row[6], row[7], row[9]])).toEqual([
      ['No.', 'Name', 'Suggested account', 'How likely', 'Other candidates'],
      [1, 'S1', 'T1\nt1@fabrikam.com', 0.8, '2: T2 (t2@fabrikam.com; 10 %)'],
      [2, 'S2', 'T2\nt2@fabrikam.com', 0.8, '2: T3 (t3@fabrikam.com; 10 %)'],
      [3, 'S3', 'T3\nt3@fabrikam.com', 0.8, '2: T4 (t4@fabrikam.com; 10 %)'],
      [4, 'S4', 'T4\nt4@fabrikam.com', 0.8, '2: T5 (t5@fabrikam.com; 10 %)'],
      [5, 'S6', null, null, null],
    ]);
  });

  it('offers in every row the answers that are possible there, and locks the rest', async () => {
    const { ask } = askedProject();
    const parts = unzipSync(await ask());
    const questions = strFromU8(parts['xl/worksheets/sheet2.xml']!);
    const lists = (await readXlsx(await ask())).sheets[3]!;
    const rules = [...questions.matchAll(/sqref="([^"]+)"[^>]*>\s*<formula1>([^<]+)</g)].map(([, cells, list]) => [cells, list]);
    expect(rules).toEqual([
      ['K2:K5', 'Lists!$B$1:$B$13'],
      ['K6:K6', 'Lists!$A$1:$A$11'],
      ['L2:L6', "'Free accounts'!$A$2:$A$8"],
    ]);
    expect(lists.rows[0]).toEqual(['Another account (named in the next column)', 'Yes, the suggested account']);
    expect(questions).toContain('<sheetProtection sheet="1"');
    expect(strFromU8(parts['xl/workbook.xml']!)).toMatch(/name="Lists"[^>]*veryHidden/);
  });

  it('is the same to the byte for the same project, and keeps hostile names as texts', async () => {
    const project = tempProject();
    const [sourceId] = project.add('source', { userPrincipalName: 'a@contoso.com', displayName: '=HYPERLINK("http://evil","x")' });
    project.add('target', { userPrincipalName: '+a@fabrikam.com', displayName: '@SUM(1)', department: '-1+1', jobTitle: '00123' });
    const order = { project, model: null, sourceIds: [sourceId!], projectId: 'p', by: '=1', at };
    const { bytes } = await writeQuestions(order);
    expect((await writeQuestions(order)).bytes).toEqual(bytes);
    for (const [name, part] of Object.entries(unzipSync(bytes))) if (name.includes('sheet')) expect(strFromU8(part)).not.toContain('<f>');
    const { sheets } = await readXlsx(bytes);
    expect(sheets[1]!.rows[1]![1]).toBe('=HYPERLINK("http://evil","x")');
    expect(sheets[2]!.rows[1]!.slice(0, 4)).toEqual(['+a@fabrikam.com', '@SUM(1)', '-1+1', '00123']);
  });

  it('is one of several when there is more to ask than one holds', () => {
    const many = Array.from({ length: 2 * MOST_QUESTIONS + 1 }, (_, id) => id);
    expect([0, 1, MOST_QUESTIONS, MOST_QUESTIONS + 1, many.length].map(countParts)).toEqual([0, 1, 1, 2, 3]);
    expect([0, 1, 2].flatMap((part) => partOf(many, part))).toEqual(many);
    expect([2, 3].map((part) => partOf(many, part).length)).toEqual([1, 0]);
  });

  it('is refused for nobody and for too many', async () => {
    const project = tempProject();
    const order = { project, model: null, projectId: 'p', by: 'Tess', at };
    await expect(writeQuestions({ ...order, sourceIds: [] })).rejects.toMatchObject({ code: 'blocked' });
    const many = Array.from({ length: MOST_QUESTIONS + 1 }, (_, n) => n + 1);
    await expect(writeQuestions({ ...order, sourceIds: many })).rejects.toThrow('5,001 accounts are too many');
  });
});

it('free are the targets that nobody was given and of which the engine is sure for nobody', () => {
  const { db, sources, targets, decide } = askedProject();
  const free = (): string[] => freeTargets(db).map(({ displayName }) => displayName);
  expect(free()).toEqual(['T1', 'T2', 'T3', 'T4', 'T6', 'T7', 'T8']);
  decide({ act: 'accept', sourceId: sources[5]!, targetId: targets[7]!, takeOver: false });
  // Whoever leaves what the engine was sure of sets it free.
  decide({ act: 'exclude', sourceId: sources[4]!, reason: 'leaver', note: '' });
  expect(free()).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']);
});
