import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, it } from 'vitest';
import { drive } from '#app/jobs/drive.ts';
import { readAnyExport } from '#app/import/read-any-export.ts';
import { readAnswersAt } from '#app/questions/read-answers-at.ts';
import { readAnswers } from '#app/questions/read-answers.ts';
import { answerText, parseAnswer } from '#core/mapping/answer.ts';
import { answerWorkbook } from '#test/support/answer-workbook.ts';
import { saveWithLibreOffice } from '#test/support/libreoffice.ts';
import { tempFolder } from '#test/support/temp-project.ts';
import { speak } from '#texts/texts.ts';
import { hostileFiles, SMALL } from '../../../bench/hostile/hostile-files.ts';
import { findLibreOffice } from '../../../../scripts/find-libreoffice.ts';
import { askedProject } from './asked-project.ts';

/** `ensure-libreoffice.ts` has installed it, or said why not. */
const soffice = findLibreOffice();
const YES = 'Yes, the suggested account';
const read = (bytes: Uint8Array) => drive(readAnswers(bytes, 'answers.xlsx'), () => true)!.result;

afterEach(() => speak('en'));

describe('an answered workbook', () => {
  it('that was handed out in another language is understood, and one in English by another', async () => {
    const { ask } = askedProject();
    for (const [asks, reads] of [
      ['en-XA', 'en'],
      ['en', 'en-XA'],
    ]) {
      speak(asks);
      const answers = {
        's1@contoso.com': { answer: answerText({ says: 'candidate', number: 2 }), comment: 'sure' },
        's2@contoso.com': { answer: answerText({ says: 'exclude', reason: 'leaver' }) },
        's3@contoso.com': { other: 't8@fabrikam.com' },
      };
      const bytes = await answerWorkbook(await ask(), answers, { by: 'Eva Berg' });
      speak(reads);
      const { answeredBy, rows } = read(bytes);
      expect(answeredBy).toBe('Eva Berg');
      expect(rows.map(({ upn, answer, other, comment }) => [upn, parseAnswer(answer), other, comment])).toEqual([
        ['s1@contoso.com', { says: 'candidate', number: 2 }, '', 'sure'],
        ['s2@contoso.com', { says: 'exclude', reason: 'leaver' }, '', ''],
        ['s3@contoso.com', null, 't8@fabrikam.com', ''],
        ['s4@contoso.com', null, '', ''],
        ['s6@contoso.com', null, '', ''],
      ]);
    }
  });

  it('is read as it was filled in, whatever became of it', async () => {
    const { ask } = askedProject();
    const bytes = await answerWorkbook(
      await ask(),
      { 's2@contoso.com': { answer: 'Candidate 2', comment: 'two\nlines' }, 's1@contoso.com': { other: ' t8@fabrikam.com ' } },
      {
        by: 'Eva Berg',
        reverseSheets: true,
        // Sorted backwards, one row deleted, a column put before all others and one behind, a note above the header.
        rows: ([header, ...rows]) => [
          ['Please answer by Friday'],
          ['Mine', ...header!, 'Done?'],
          ...rows
            .filter((row) => !row.includes('s4@contoso.com'))
            .toReversed()
            .map((row) => ['x', ...row, 'yes']),
        ],
      },
    );
    const { answeredBy, rows } = read(bytes);
    expect(answeredBy).toBe('Eva Berg');
    expect(rows.map(({ line, upn, answer, other, comment }) => [line, upn, answer, other, comment])).toEqual([
      [3, 's6@contoso.com', '', '', ''],
      [4, 's3@contoso.com', '', '', ''],
      [5, 's2@contoso.com', 'Candidate 2', '', 'two\nlines'],
      [6, 's1@contoso.com', '', 't8@fabrikam.com', ''],
    ]);
    expect(rows[2]!.key).toMatchObject({ project: 'p1', source: 'upn:s2@contoso.com', suggested: true });
    expect(rows[0]!.key).toMatchObject({ targets: [], suggested: false });
  });

  it.skipIf(soffice === null)(
    'is read the same, and still offers and locks, after LibreOffice saved it',
    async () => {
      const { ask } = askedProject();
      const answers = { 's1@contoso.com': { answer: YES, comment: '=1+1' }, 's2@contoso.com': { other: 't8@fabrikam.com' } };
      const bytes = await answerWorkbook(await ask(), answers, { by: 'Eva' });
      const saved = saveWithLibreOffice(soffice!, [bytes, await ask()], tempFolder());
      expect(read(saved[0]!)).toEqual(read(bytes));
      const questions = strFromU8(unzipSync(saved[1]!)['xl/worksheets/sheet2.xml']!);
      expect(questions).toMatch(/<sheetProtection sheet="(?:1|true)"/);
      expect(questions.match(/<formula1>Lists!\$[AB]\$1:/g)).toHaveLength(2);
      expect(questions).not.toContain('<f>');
    },
    300_000,
  );

  it('keeps what looks like a formula or markup as the text it is', async () => {
    const { ask } = askedProject();
    const text = "=cmd|' /C calc'!A0 <b>&amp;</b>";
    const { rows } = read(await answerWorkbook(await ask(), { 's1@contoso.com': { answer: YES, comment: text } }));
    expect(rows[0]).toMatchObject({ answer: YES, comment: text });
  });

  it('without its top row is refused, as answers could not be told from comments', async () => {
    const { ask } = askedProject();
    const bytes = await answerWorkbook(await ask(), {}, { rows: (rows) => rows.slice(1) });
    expect(() => read(bytes)).toThrow('its top row is gone');
  });

  it('is not taken for an export of users, wherever its sheets stand', async () => {
    const { ask } = askedProject();
    for (const reverseSheets of [false, true]) {
      const bytes = await answerWorkbook(await ask(), {}, { reverseSheets });
      const end = drive(readAnyExport([bytes], 'answers.xlsx'), () => true)!.result;
      expect(end).toMatchObject({ type: 'refused', refusal: { code: 'answer-sheet' } });
    }
  });
});

describe('a file that is no answered workbook', () => {
  it('is refused in a sentence', async () => {
    const users = await writeXlsx({ sheets: [{ name: 'Users', rows: [['User principal name'], ['ann@contoso.com']] }] });
    expect(() => read(users)).toThrow('holds no answers to questions that Crosswalk handed out');
    expect(() => read(new TextEncoder().encode('a;b\n1;2'))).toThrow('“answers.xlsx”');
    expect(() => read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toThrow('“answers.xlsx” is');
  });

  it('is refused though it was made to do harm', () => {
    const folder = tempFolder();
    // The two that take seconds are read to their ends by the same reader in the tests of importing.
    const slow = new Set(['a row of a million cells', 'as many accounts as the sheet can take']);
    for (const { name, what, write } of hostileFiles(SMALL)) {
      if (!name.endsWith('.xlsx') || slow.has(what)) continue;
      write(join(folder, name));
      expect(() => drive(readAnswersAt(join(folder, name)), () => true)).toThrow(`“${name}”`);
    }
  }, 120_000);
});
