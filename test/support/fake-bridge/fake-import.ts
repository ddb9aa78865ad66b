import type { importCalls } from '#contract/calls/import-calls.ts';
import type { ReadingChoices } from '#contract/calls/inspection-shapes.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { fakeInspection, isFrench } from './fake-inspection.ts';
import { inventedParty } from './invented-people.ts';

/** Answers about files: they are read, remembered and compared, and nothing of them is kept. */
export function fakeImportHandlers(
  files: ReadonlyMap<string, { name: string; size: number }>,
  job: (kind: string) => { jobId: string },
): Handlers<typeof importCalls> {
  const choices = new Map<string, ReadingChoices>();
  const remembered = new Map<boolean, NonNullable<ReadingChoices['columns']>>();
  const seconds = new Map<string, { name: string; size: number }>();
  const fileOf = (fileId: string): { fileId: string; name: string; size: number } => ({
    ...(files.get(fileId) ?? seconds.get(fileId) ?? { name: fileId, size: 0 }),
    fileId,
  });

  return {
    'import.inspect': (input) => {
      for (const file of input.files) choices.set(file.fileId, file.choices);
      return job('inspect');
    },
    'import.again': ({ fileId }) => {
      const again = `${fileId} again ${seconds.size}`;
      seconds.set(again, fileOf(fileId));
      return { fileId: again };
    },
    'import.inspections': ({ fileIds }) => ({
      inspections: fileIds.map((fileId) => {
        const file = fileOf(fileId);
        return fakeInspection(file, choices.get(fileId) ?? {}, remembered.get(isFrench(file.name)));
      }),
    }),
    'import.rememberColumns': ({ fileId, columns }) => {
      remembered.set(isFrench(fileOf(fileId).name), columns);
      return {};
    },
    'import.preview': () => job('preview'),
    'import.changes': () => ({
      sides: [
        {
          side: 'source',
          accountsBefore: 300,
          accountsAfter: 301,
          unchanged: 298,
          changes: [
            {
              type: 'added',
              count: 2,
              decided: 0,
              examples: [301, 302].map((n) => ({ party: inventedParty('source', n), before: '', after: '', decided: false })),
            },
            {
              type: 'gone',
              count: 1,
              decided: 1,
              examples: [{ party: inventedParty('source', 7), before: '', after: '', decided: true }],
            },
            {
              type: 'renamed',
              count: 1,
              decided: 0,
              examples: [{ party: inventedParty('source', 8), before: 'Ada Berg', after: 'Ada Lund', decided: false }],
            },
          ],
          contradictions: 0,
        },
      ],
    }),
    'import.apply': () => job('import'),
    'import.remove': () => job('remove'),
    'import.faults': () => ({ total: 0, faults: [] }),
    'import.saveFaults': () => ({ savedAs: 'Downloads/faults.csv', faults: 3 }),
    'import.contradictions': () => ({ groups: [], total: 0, accounts: [] }),
    'import.prefer': () => ({ accounts: 0 }),
    'import.provenance': () => ({ fields: [] }),
    'import.takePairs': () => ({ taken: 10, known: 2, inConflict: 1, unknown: 3 }),
  };
}
