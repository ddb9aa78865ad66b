import type { ReadingChoices } from '#contract/calls/inspection-shapes.ts';
import type { Side } from '#core/directory/account.ts';
import type { PendingFile } from './pending-file.ts';
import { replacements, type Tenants } from './replacements.ts';

export interface FileToImport {
  readonly fileId: string;
  readonly side: Side;
  readonly choices: ReadingChoices;
  readonly replaces: number | null;
}

/** The files that would be taken in now: recognised, with a side. */
export function filesToImport(pending: readonly PendingFile[], tenants: Tenants): FileToImport[] {
  const replaced = replacements(pending, tenants);
  return pending.flatMap(({ fileId, side, inspection }) =>
    side !== null && inspection?.outcome === 'recognised'
      ? [{ fileId, side, choices: inspection.choices, replaces: replaced.get(fileId) ?? null }]
      : [],
  );
}

/** Whether a person should see first what changes: a side that gets files holds accounts already. */
export const wantsPreview = (files: readonly FileToImport[], tenants: Tenants): boolean =>
  files.some(({ side, replaces }) => replaces !== null || tenants[side].accounts > 0);
