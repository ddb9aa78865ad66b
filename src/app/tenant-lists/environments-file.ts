import { z } from 'zod';
import { CLOUDS, ENVIRONMENT_TYPES, unknownEnvironment, type EnvironmentFacts } from '#core/mapping/environment.ts';
import { LIST_COLUMNS } from '#core/tenant-lists/recognise-list.ts';
import { formatCsvLine } from '../graph/csv-line.ts';
import { parseListFile } from './parse-list-file.ts';

const COLUMNS = LIST_COLUMNS.environments;

const orNothing = <T extends z.ZodType>(schema: T) => z.union([z.literal('').transform(() => null), schema]);
const rowSchema = z.tuple([
  z.string().min(1).max(100),
  z.string().min(1).max(300),
  orNothing(z.enum(ENVIRONMENT_TYPES)),
  orNothing(z.string().max(60)),
  orNothing(z.enum(['yes', 'no']).transform((word) => word === 'yes')),
  orNothing(z.url().max(300)),
  orNothing(z.enum(CLOUDS)),
]);

/** A tenant's environments as a file, in order of their ids: the same environments always make the same bytes. */
export function formatEnvironments(environments: readonly EnvironmentFacts[]): string {
  const rows = environments
    .toSorted((a, b) => ((a.environmentId ?? '') < (b.environmentId ?? '') ? -1 : 1))
    .map(({ environmentId, name, type, region, managed, url, cloud }) =>
      formatCsvLine(
        [environmentId, name, type, region, managed === null ? null : managed ? 'yes' : 'no', url, cloud].map((cell) =>
          (cell ?? '').replace(/[\r\n]+/g, ' '),
        ),
      ),
    );
  return [formatCsvLine(COLUMNS), ...rows].join('');
}

/** Reads such a file. Throws AppError `file-refused` for anything else. */
export function parseEnvironments(text: string): EnvironmentFacts[] {
  return parseListFile(text, COLUMNS, rowSchema, 'environments').map(
    ([environmentId, name, type, region, managed, url, cloud]): EnvironmentFacts => ({
      ...unknownEnvironment(name),
      environmentId,
      type,
      region,
      managed,
      url,
      cloud,
    }),
  );
}
