import type { InspectedColumn, Inspection } from '#contract/calls/inspection-shapes.ts';
import { newPendingFile, withInspection, type PendingFile } from '#features/import/pending-file.ts';

type Recognised = Extract<Inspection, { outcome: 'recognised' }>;

/** A column of an inspected table with what matters to a test. */
export const inspectedColumn = (index: number, change: Partial<InspectedColumn> = {}): InspectedColumn => ({
  index,
  header: `Column ${index + 1}`,
  field: null,
  chosen: false,
  filled: 1,
  samples: [],
  ...change,
});

/** A file that was read and recognised, with what matters to a test. */
export function recognisedFile(change: Partial<Recognised> = {}, file: Partial<PendingFile> = {}): PendingFile {
  const { fileId = 'file-1', name = 'users.csv', size = 1 } = change;
  const inspection: Recognised = {
    outcome: 'recognised',
    fileId,
    name,
    size,
    kind: 'k',
    title: 'T',
    table: {
      encoding: 'utf-8',
      encodings: [],
      delimiter: ',',
      sheet: null,
      sheets: [],
      headerLine: 1,
      fingerprint: '',
      columns: [],
      remembered: false,
    },
    choices: {},
    mapping: false,
    rows: 1,
    accounts: 1,
    kinds: {},
    states: { disabled: 0, unlicensed: 0, deleted: 0 },
    domains: [],
    sideGuess: null,
    sideReason: '',
    faultCount: 0,
    faults: [],
    alreadyImportedAs: null,
    olderVersions: [],
    ...change,
  };
  return { ...withInspection(newPendingFile({ fileId, name, size }), inspection), ...file };
}
