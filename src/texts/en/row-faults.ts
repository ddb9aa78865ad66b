import { count } from './count.ts';

/** What is wrong with a row or a value of an export, and what to do about it. Values come in quotation marks. */
export const rowFaults = {
  rivalEncoding: (encoding: string, cell: string, other: string) => ` In ${encoding} ${cell} would be ${other}.`,
  notAnAccount: (what: string) => `The row is ${what}, not a user, so it was left out. There is nothing to do.`,
  nameless: 'The row has neither an object ID nor a mail address, so nobody can tell whose it is, and it was left out.',
  invisible: (cell: string) => `${cell} held invisible characters; they were taken out.`,
  cutNumber: (value: string) =>
    `${value} is what a spreadsheet leaves of a long number; its last digits are lost, so it was left out. Export again, and keep the column as text when you open the file.`,
  wrapped: (value: string, text: string) =>
    `From this line on the column holds texts wrapped in formulas, as some tools do lest Excel take them for numbers: ${value} was read as ${text}.`,
  lineUnwrapped: (line: string) =>
    `From this line on whole lines stand in one cell, as in a file that a spreadsheet did not cut into columns: ${line}. They were cut now; check their values, or export again and do not open the file in between.`,
  marked: (value: string, text: string) =>
    `From this line on the column holds values behind an apostrophe, by which spreadsheets and some tools mark a text: ${value} was read as ${text}.`,
  wholeNumber: (value: string, text: string) =>
    `From this line on the column holds numbers with a decimal, as programs write them that take them for amounts: ${value} was read as ${text}.`,
  garbled: (value: string, text: string) =>
    `The letters of ${value} were read in the wrong code page before the file was saved; it was read as ${text}. If that is wrong, export again as UTF-8.`,
  entities: (value: string, text: string) =>
    `From this line on the column holds characters as web pages write them: ${value} was read as ${text}.`,
  nullWord: (value: string) =>
    `From this line on the column holds ${value}, which databases and reports write where there is no value; it counts as blank. There is nothing to do unless it is somebody's name.`,
  formulaError: (value: string) =>
    `${value} is an error of a spreadsheet in place of a value, so it was left out. Correct the cell, or export again, and import the file again.`,
  letterLost: (value: string) =>
    `${value} has lost at least one letter on the way. Export again as UTF-8 (in PowerShell: -Encoding UTF8); until then the letter counts as unknown.`,
  noUpn: 'The row has no user principal name, so it was left out. Fill it in if it is a user, else ignore this.',
  windowsAccount: (value: string) =>
    `${value} is an account of Windows, not a name people sign in to Microsoft 365 with, so the row was left out. Replace it by the user principal name (user@domain.com) if the user is to be moved.`,
  noUpnShape: (value: string) =>
    `${value} is not a user principal name (user@domain.com), so the row was left out. Correct it and import the file again.`,
  readAs: (value: string, upn: string) => `${value} was read as ${upn}.`,
  unusualUpn: (value: string) =>
    `${value} is a name that Entra does not allow; it cannot be written to a mapping file. Check it in the directory.`,
  noCounterpart: (side: 'source' | 'target') => `The row names no ${side} account, so it pairs the account with nobody.`,
  badCounterpart: (value: string, side: 'source' | 'target') =>
    `${value} is not the name of a ${side} account (user@domain.com), so the row pairs the account with nobody. Correct it and import the file again.`,
  tooManyCells: (cells: number, width: number) =>
    `The row has ${cells} cells under ${width === 1 ? 'one header' : `${width} headers`}, so its values cannot be told apart. Put the value that holds the delimiter in quotation marks.`,
  mixed: (mail: string) =>
    `The mail address ${mail} and at least half of the others are the sign-in names of other rows, as where one column was sorted without the rest: then every row mixes two people. Export again, and do not sort a part of the table.`,
  headerAgain: 'The header of the table stands here once more, so the line was left out. There is nothing to do.',
  cellsBeside: (value: string) =>
    `${value} stands beside the table, under no header, so it was not read; the rest of the row was. Give the column a header if it matters.`,
  quotes: 'The quotation marks of the row do not match. Check its values.',
  endsInRow: (cells: number, width: number) =>
    `The file ends in the middle of the row (${cells} of ${width} cells), so the row was left out. The download was probably interrupted: export again.`,
  quotesAndCells: (cells: number, width: number) =>
    `The quotation marks of the row do not match, and it has ${cells} of ${width} cells, so it was left out. Correct the row and import the file again.`,
  tooFewCells: (cells: number, width: number) =>
    `The row has ${cells === 1 ? 'one cell' : `${cells} cells`} under ${width} headers; what is missing counts as not told. Check that no line break cuts it in two.`,
  joinedBy: (by: string) =>
    `The file does not tell the names people sign in with (UserPrincipalName). Its rows are joined by ${by} to those of another export of the same tenant; accounts in no other export cannot be mapped.`,
  objectId: 'object ID',
  mailAddress: 'mail address',
  columnsContradict: (value: string, other: string) =>
    `${value} contradicts what the column ${other} says in the same row, and that counts. Check in the directory which is right.`,
  noGuid: 'is not a GUID',
  noObjectId: 'is not an object ID',
  noMail: 'is not a mail address',
  noDate: 'is not a date',
  leftOut: (value: string, what: string) => `${value} ${what}; it was left out.`,
  textMissing: (index: string) =>
    `The cell refers to a text (${index}) that the workbook does not hold, so it was read as blank. Open it in Excel and save it again.`,
  excelError: (error: string) =>
    `The cell shows ${error}, an error of Excel, so it was read as blank. Correct its formula and import the file again.`,
  /** `rival`: the sentence on another code page, or nothing. */
  encodingAssumed: (encoding: string, cell: string, rival: string) =>
    `The file is not UTF-8 and does not name its code page, so it was read as ${encoding}, for example ${cell}.${rival} If letters look wrong, choose another encoding, or export the file again as UTF-8.`,
  sevenBit: (encoding: string, cell: string, text: string) =>
    `The letters outside ASCII are written in ${encoding}, which is not read: ${cell} means ${text}. Export the file again as UTF-8 (in PowerShell: -Encoding UTF8), or save it as UTF-8 with an editor that reads ${encoding}, and import it again.`,
  /** PowerShell's own name in place of a list. `name` and `property` stand in its code. */
  typeName: (value: string, name: string, property: string) =>
    `From this line on the column holds ${value}, the name PowerShell writes in place of a list; the values were lost. ` +
    `Join them in the export, for example with @{n='${name}';e={$_.${property} -join ';'}}.`,
  /** The same of a list that PowerShell shortened. */
  cutList: (value: string, name: string, property: string) =>
    `From this line on the column holds lists that PowerShell cut short for the screen, such as ${value}; what came behind was lost. ` +
    `Join them in the export, for example with @{n='${name}';e={$_.${property} -join ';'}}.`,
  alreadyThere: {
    userPrincipalName: (value: string, first: number, name: string) =>
      `The user principal name ${value} already stands on line ${first} of ${name}; this row was left out. Remove one of the two.`,
    objectId: (value: string, first: number, name: string) =>
      `The object ID ${value} already stands on line ${first} of ${name}; this row was left out. Remove one of the two.`,
    mail: (value: string, first: number, name: string) =>
      `The mail address ${value} already stands on line ${first} of ${name}; this row was left out. Remove one of the two.`,
  },
  sharedAnchor: (anchor: string, names: readonly string[]) =>
    `Several accounts have the immutable ID ${anchor}: ${names.join(', ')}. Nothing tells which of them is one and the same, so they were left apart. Check in the directory whose it is.`,
  neitherYesNorNo: {
    accountEnabled: (value: string) =>
      `${value} is neither yes nor no in a way that is known, so whether the account is enabled counts as unknown.`,
    licensed: (value: string) =>
      `${value} is neither yes nor no in a way that is known, so whether the account has a licence counts as unknown.`,
    directorySynced: (value: string) =>
      `${value} is neither yes nor no in a way that is known, so whether the account is synchronised counts as unknown.`,
    deleted: (value: string) =>
      `${value} is neither yes nor no in a way that is known, so whether the account is deleted counts as unknown.`,
  },
  formulaWithoutResult:
    'The cell holds a formula whose result was never stored, so it was read as blank. Open the workbook in Excel, save it and import it again.',
  formulas:
    'From this line on the column holds formulas. They are not evaluated; what Excel stored of them last was read. Check that the workbook was saved after the last change.',
  mergedCells:
    'From this line on the column holds merged cells. Only the first row of each holds its value; in the others the value counts as blank. Undo the merging, fill the value down and import the file again.',
  hiddenRows: (rows: number) =>
    rows === 1
      ? 'One row is hidden in the sheet, probably by a filter; it was read like all others. Delete it from the sheet if it does not belong.'
      : `${count(rows)} rows are hidden in the sheet, probably by a filter; they were read like all others. Delete them from the sheet if they do not belong.`,
  otherSheets: (read: string, others: readonly string[], more: number) => {
    const names = others.join(', ') + (more > 0 ? ` and ${count(more)} more` : '');
    return `Several worksheets hold users. ${read} was read; choose ${others.length === 1 ? names : `one of ${names}`} instead if that is the right one.`;
  },
};
