import { count } from './count.ts';

/** Why a file cannot be read. Most continue a sentence that begins with the name of the file. */
export const fileRefusals = {
  beginsWithData: (cell: string) =>
    `the file begins with data (${cell}), not with the names of its columns. Say what the columns hold, or export again with a header line such as “UserPrincipalName,DisplayName”.`,
  looksLikeNames: (header: string) =>
    `The column ${header} looks like it; say so, or export again with a column named “UserPrincipalName”.`,
  sayWhichColumn: 'Say which column holds them, or export again with a column named “UserPrincipalName”.',
  noNames: (list: string, advice: string) => `no column is known to hold the names people sign in with. The columns are ${list}. ${advice}`,
  blankLines: 'holds nothing but blank lines. Export the users again and choose the new file.',
  noHeaderLine: (line: number) => `has no row on line ${line} that could be its header. Choose another line for the header.`,
  column: (number: number) => `Column ${number}`,
  headerTwice: (header: string, columns: readonly number[]) =>
    `the header ${header} stands in columns ${columns.join(' and ')}. Say which of them to use, or delete one.`,
  headerChanges: (header: string) =>
    `another header begins here (${header}), so what stands below has other columns than what stands above. Make a file of each part and import both.`,
  empty: 'is empty. Export the users again and choose the new file.',
  tooLarge: 'is larger than 512 MB, more than a user export can be. Split it and import the parts.',
  damagedUtf16:
    'is text in UTF-16 that was damaged or cut off, so its letters cannot be trusted. Export it again, in PowerShell with -Encoding UTF8.',
  tooManyRows: 'has more than 1,048,575 rows, more than a user export can have. Split it and import the parts.',
  tooManyColumns: (columns: number) =>
    `the row has ${columns} columns; a user export has at most 512. Choose another file, or delete the empty columns.`,
  cellTooLong: (cell: string, length: number) =>
    `the cell that begins with ${cell} has ${count(length)} characters; at most 32,767 can be right. Export the file again.`,
  noRows: 'has a header but no rows. Check the filter of the export, export again and choose the new file.',
  noUsers: (rows: number, header: string) =>
    `has ${rows === 1 ? 'one row' : `${count(rows)} rows`}, but none that is a user with a name in the column ${header}. Say which column holds the names, or choose another file.`,
  misshapen: (rows: number, line: number, why: string) =>
    `has ${rows === 1 ? 'one row' : `${count(rows)} rows`}, most of which were left out. Line ${line}: ${why.charAt(0).toLowerCase()}${why.slice(1)}`,
  namesBlank: (header: string, other: string) =>
    `has nothing in the column ${header}, as where a tool was asked for what it does not have. Say that the column is not used, or delete it: then the rows are joined by ${other} to those of another export of the same tenant.`,
  onLine: (name: string, line: number, what: string) => `${name}, line ${line}: ${what}`,
  drawnByPowerShell:
    'holds what PowerShell draws on the screen, not the users. Leave Format-Table and Format-List out of the command: pipe straight to Export-Csv, and choose columns with Select-Object.',
  lengths:
    'holds the lengths of texts, not the users: they were made text before Export-Csv had them. Pipe the users themselves to it, and choose columns with Select-Object.',
  otherObjects: (type: string) => `the file lists objects of the type ${type}, which are no users. Choose the export of the users.`,
  groups: 'the table lists groups, not users. Choose the export of the users.',
  quoteNeverClosed: 'so a quotation mark is probably never closed. Export the file again.',
  noTable: 'so this is no table of users. Choose the file that the export wrote.',
  endlessRow: (cell: string, why: string) => `the row that begins with ${cell} does not end within a million characters, ${why}`,
  endlessFile: 'has more than two million lines, more than a user export can have. Delete blank lines or split it, and import the parts.',
  unwritten:
    'from this line on the file holds nothing but NUL bytes: it was not downloaded or copied to its end. Download or export it again.',
  unclosedQuote: (cell: string) =>
    `a quotation mark opens the cell ${cell} and is never closed, so the rest of the file cannot be told apart. The file is damaged or was cut off: export it again.`,
  workbookTooLarge: 'is a workbook larger than 128 MB. Save the sheet with the users as “CSV UTF-8” and choose that file.',
  folder: (name: string) => `${name} is a folder. Choose the export file inside it.`,
  noPermission: (name: string) => `${name} may not be read. Check its permissions, or copy it to a folder of your own.`,
  isFolder: 'is a folder. Choose the export file inside it.',
  isDevice: 'is a device or a pipe, not a file. Save the export to a file and choose that.',
  fileTooLarge: (name: string) => `${name} is larger than 512 MB, more than a user export can be. Split it and import the parts.`,
  changed: (name: string) =>
    `${name} was changed while it was read. Wait until the export or the download is finished, and choose it again.`,
  unreadable: (name: string) => `${name} cannot be read. Check that it is still where it was and not open elsewhere.`,
  password: 'is protected by a password. Open it in Excel, remove the password, save it and choose it again.',
  cutOff:
    'is only the beginning of a workbook: its end is missing, so the download or the copy was interrupted. Download or export it again.',
  damagedArchive: 'is a damaged workbook, or another kind of ZIP archive. Open it in Excel, save it again and choose the new file.',
  bomb: 'unpacks to far more than a workbook of users can hold, so it was not opened. Export the users again.',
  damagedWorkbook: 'is a damaged workbook. Open it in Excel, save it again and choose the new file.',
  textsMissing:
    'is a damaged workbook: it lacks the texts of its cells. Export it again, or open it in Excel, save it and choose the new file.',
  xlsb: 'is a binary workbook (.xlsb). Save it as “Excel Workbook (.xlsx)” or as “CSV UTF-8”.',
  ods: 'is an OpenDocument spreadsheet (.ods). Save it as “Excel 2007–365 (.xlsx)” or as CSV in UTF-8.',
  numbers: 'is a document of Apple Numbers. Export it from there to Excel or CSV.',
  document: 'is a text document or a presentation, no workbook. Export the users as CSV or as an Excel workbook.',
  zip: 'is a ZIP archive but no Excel workbook. Unpack it and choose the CSV or .xlsx file in it.',
  tooMuchText: 'holds more than 384 MB of text. Save the sheet with the users as “CSV UTF-8” and choose that file.',
  documentType: 'holds a document type, which no workbook needs and which can do harm. Export the users again.',
  emptySheets: 'holds nothing but empty worksheets. Export the users again.',
  worksheet: (file: string, sheet: string) => `${file}, worksheet ${sheet}`,
  hiddenSheets: 'has only hidden worksheets. Open it in Excel, show the one with the users, save it and choose it again.',
  hiddenToo: 'Hidden worksheets were not looked at: if the users are on one, show it in Excel, save the workbook and choose it again.',
  noSheet: 'has no worksheet. Choose the workbook that holds the users.',
  noSuchSheet: (sheet: string, names: string) => `has no worksheet ${sheet}. Choose one of ${names}.`,
  columns: (names: readonly string[], more: boolean) => names.join(', ') + (more ? ' and others' : ''),
  /** Before the sentence that one of the others continues. */
  whole: (name: string, what: string) => `${name} ${what}`,
  answers: 'holds answers to questions that Crosswalk handed out, not users. Choose “Read answers” on the Review screen to read them.',
  protectedWorkbook:
    'is a workbook protected by a password or a sensitivity label. Open it in Excel, take the protection off, save it as .xlsx and choose it again.',
  oldWorkbook: 'is an old Excel workbook (.xls). Open it in Excel and save it as “Excel Workbook (.xlsx)” or as “CSV UTF-8”.',
  oldDocument: 'is an old Office document, no table of users. Export the users as CSV or as an Excel workbook.',
};
