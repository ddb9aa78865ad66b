/** What a file is that is no table of users, after its name, and what its owner can do. */
export const foreignFiles = {
  compound:
    'is an old Excel workbook (.xls) or a workbook protected by a password. Open it in Excel, remove the password, and save it as “CSV UTF-8” or as .xlsx.',
  pdf: 'is a PDF document. Export the users as CSV or as an Excel workbook.',
  image: 'is a picture. Export the users as CSV or as an Excel workbook.',
  compressed: 'is compressed. Unpack it first and choose the CSV file in it.',
  sqlite: 'is a database, perhaps a Crosswalk project. Open a project with “Open project” instead.',
  html: 'is a web page, not an export: the download was probably answered by a sign-in or error page. Sign in again and repeat the export.',
  clixml: 'was written by Export-Clixml, which only PowerShell reads. Export the users again with Export-Csv -Encoding UTF8.',
  xml: 'is an XML file. Open it in Excel and save it as “CSV UTF-8” or as .xlsx.',
  json: 'is a JSON file. Export the users as CSV or as an Excel workbook.',
  rtf: 'is a text document. Export the users as CSV or as an Excel workbook.',
  ldif: 'is an LDIF file of a directory. Export the users with csvde or Get-ADUser as CSV.',
  screen:
    'holds what PowerShell shows on the screen, no table. Pipe the users to Export-Csv -Encoding UTF8 in place of Out-File or “>”, and choose columns with Select-Object.',
  'utf-7': 'is written in UTF-7, which is not read. Export the users again as UTF-8 (in PowerShell: Export-Csv -Encoding UTF8).',
  licences:
    'is a list of a tenant’s licences, not of users. Drop it on the window of Crosswalk, or choose it on the page “Tenants” under “Lists from files”.',
  environments:
    'is a list of a tenant’s environments, not of users. Drop it on the window of Crosswalk, or choose it on the page “Tenants” under “Lists from files”.',
  binary: 'is not a text file. Choose the CSV or .xlsx file that the export wrote.',
  zip: 'is an Excel workbook or another ZIP archive, not text. Open it in Excel and save the sheet with the users as “CSV UTF-8”.',
};
