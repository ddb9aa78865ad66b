/** A workbook that cannot be used; the message continues a sentence that starts with the file's name. */
export class WorkbookFault extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
