import { openXlsx, saveXlsx, type CellValue } from 'hucre/xlsx';
import { texts } from '#texts/texts.ts';

/** What a client writes into the row that shows an account. */
export interface ClientAnswer {
  readonly answer?: string;
  readonly other?: string;
  readonly comment?: string;
}

/** What else a client, or the program they use, does to the workbook. */
export interface Wear {
  readonly by?: string;
  /** Rows of the questions, the header first. */
  readonly rows?: (rows: CellValue[][]) => CellValue[][];
  readonly reverseSheets?: boolean;
}

/** Fills in a workbook with questions as a client does, by the sign-in names it shows, in the language in force, and saves it with another program than ours. */
export async function answerWorkbook(
  bytes: Uint8Array,
  answers: Readonly<Record<string, ClientAnswer>>,
  wear: Wear = {},
): Promise<Uint8Array> {
  const { sheets, columns, answeredBy } = texts.questionWorkbook;
  const workbook = await openXlsx(bytes);
  const questions = workbook.sheets.find(({ name }) => name === sheets.questions)!;
  const header = questions.rows[0]!;
  for (const [upn, answer] of Object.entries(answers)) {
    const row = questions.rows.find((cells) => cells[header.indexOf(columns.upn)] === upn);
    if (!row) throw new Error(`nobody is asked about ${upn}`);
    for (const [column, text] of Object.entries(answer)) row[header.indexOf(columns[column as keyof ClientAnswer])] = text as string;
  }
  questions.rows = wear.rows?.(questions.rows) ?? questions.rows;
  // What was read of single cells would else win over the rows.
  delete questions.cells;
  if (wear.by !== undefined) {
    const about = workbook.sheets.find(({ name }) => name === sheets.about)!;
    about.rows.find(([label]) => label === answeredBy)![1] = wear.by;
    delete about.cells;
  }
  if (wear.reverseSheets === true) workbook.sheets.reverse();
  return saveXlsx(workbook);
}
