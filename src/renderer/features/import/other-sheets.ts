import type { PendingFile } from './pending-file.ts';

/** Worksheets of a file that do not wait to be taken in yet. */
export function otherSheets(file: PendingFile, pending: readonly PendingFile[]): string[] {
  const sameFile = pending.filter(({ name, size }) => name === file.name && size === file.size);
  const waiting = new Set(sameFile.map(({ choices, table }) => choices.sheet ?? table?.sheet));
  return (file.table?.sheets ?? []).filter((sheet) => !waiting.has(sheet));
}
