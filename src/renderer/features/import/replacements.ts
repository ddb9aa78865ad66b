import type { Project } from '#contract/calls/project-calls.ts';
import type { Side } from '#core/directory/account.ts';
import type { PendingFile } from './pending-file.ts';

/** Both tenants as the project knows them. */
export type Tenants = Pick<Project, Side>;

/** A file in the project whose place another can take. */
export interface ReplaceableFile {
  readonly importId: number;
  readonly name: string;
  readonly importedAt: string;
}

/** The files of its side that a waiting file may be a newer version of, and the one it was brought for. */
export function replaceableFiles(file: PendingFile, tenants: Tenants): ReplaceableFile[] {
  if (file.side === null) return [];
  const older = file.inspection?.outcome === 'recognised' ? file.inspection.olderVersions.map(({ importId }) => importId) : [];
  return tenants[file.side].files.filter(({ importId }) => older.includes(importId) || importId === file.replaces);
}

/**
 * Which file of the project each waiting file takes the place of, null for none. What a person chose
 * comes first; without a choice, a file takes the place of the one older version there is. No file is
 * replaced twice.
 */
export function replacements(pending: readonly PendingFile[], tenants: Tenants): Map<string, number | null> {
  const taken = new Set<number>();
  const result = new Map<string, number | null>();
  const settle = (file: PendingFile, wanted: number | null): void => {
    const free = wanted !== null && !taken.has(wanted);
    if (free) taken.add(wanted);
    result.set(file.fileId, free ? wanted : null);
  };
  for (const file of pending) {
    if (file.replaces === undefined) continue;
    settle(file, replaceableFiles(file, tenants).find(({ importId }) => importId === file.replaces)?.importId ?? null);
  }
  for (const file of pending) {
    if (file.replaces !== undefined) continue;
    const older = replaceableFiles(file, tenants);
    settle(file, older.length === 1 && older[0] ? older[0].importId : null);
  }
  return result;
}
