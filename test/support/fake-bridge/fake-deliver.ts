import type { deliverCalls } from '#contract/calls/deliver-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';

const PATHS = ['migration-workbook.xlsx', 'environments/Everybody/usermapping.csv', 'runbook.md', 'runbook.ps1', 'manifest.json'];

/** A delivery that is written at once. */
export function fakeDeliver(): Handlers<typeof deliverCalls> {
  return {
    'deliver.preview': () => ({
      folder: true,
      revision: null,
      standing: null,
      blocker: null,
      files: PATHS,
      tenantIds: { source: null, target: null },
    }),
    'deliver.write': ({ as }) => ({
      savedAs: as === 'zip' ? 'package.zip' : 'package',
      digest: 'd'.repeat(64),
      files: PATHS.map((path) => ({ path, sha256: 'e'.repeat(64), size: 1000 })),
      refused: [],
      refusedCount: 0,
    }),
  };
}
