import type { importCalls, Inspection } from '#contract/calls/import-calls.ts';
import type { matchingCalls } from '#contract/calls/matching-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { AppError } from '#contract/failure.ts';
import type { AppContext } from '../project/app-context.ts';

export function importHandlers(context: AppContext, inspections: ReadonlyMap<string, Inspection>): Handlers<typeof importCalls> {
  const { ports, session, jobs } = context;
  const pathOf = (fileId: string): string => {
    const path = ports.pathOf(fileId);
    if (path === null) throw new AppError('not-found', 'The file is no longer at hand. Choose it again.');
    return path;
  };
  return {
    'import.inspect': ({ fileIds }) => {
      const files = fileIds.map((fileId) => ({ fileId, path: pathOf(fileId) }));
      return { jobId: jobs.start('inspect', session.current()?.path ?? null, [{ kind: 'inspect', files }]) };
    },
    'import.inspections': ({ fileIds }) => ({ inspections: fileIds.flatMap((fileId) => inspections.get(fileId) ?? []) }),
    'import.apply': ({ files }) => {
      const toImport = files.map(({ fileId, side }) => ({ path: pathOf(fileId), side }));
      return { jobId: jobs.start('import', session.need().path, [{ kind: 'import', files: toImport }]) };
    },
    'import.remove': ({ importId }) => {
      const { path, tables } = session.need();
      if (!tables.imports.find(importId)) throw new AppError('not-found', 'That file is no longer in the project.');
      return { jobId: jobs.start('remove', path, [{ kind: 'remove', importId }]) };
    },
    'import.faults': ({ importId, offset, limit }) => {
      const { imports } = session.need().tables;
      const file = imports.find(importId);
      if (!file) throw new AppError('not-found', 'That file is no longer in the project.');
      return { total: file.faults, faults: imports.faults(importId, offset, limit) };
    },
  };
}

export function matchingHandlers({ session, jobs }: AppContext): Handlers<typeof matchingCalls> {
  return {
    'matching.start': () => {
      const { path, tables } = session.need();
      for (const side of ['source', 'target'] as const) {
        if (tables.accounts.count(side) === 0) {
          throw new AppError('blocked', `There are no accounts of the ${side} tenant yet. Add its user export first.`);
        }
      }
      return { jobId: jobs.start('pair', path, [{ kind: 'pair' }]) };
    },
    'job.read': () => jobs.current(),
    'job.cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return {};
    },
  };
}
