import type { ValidationShown } from '#contract/calls/signoff-calls.ts';
import { readValidationErrors, type ValidationError } from '#core/signoff/read-validation-errors.ts';
import { remedyForError } from '#core/signoff/remedy-for-error.ts';
import type { UserMapping } from '#core/mapping/build-user-mapping.ts';
import { mappingOf } from '#core/mapping/project-environment.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { readEnvironmentProjections } from '../environments/read-projections.ts';
import { readChunks } from '../import/read-chunks.ts';

/** Lines not understood that are told. */
const TOLD = 100;

/**
 * Whom the lines of Microsoft's error file are about: by a source or target address in them, else by the line of the mapping
 * as it would be written now; with several environments only where that line is the same person in all of them, since the
 * file does not say whose it is. Null when it is no such file. Throws AppError when it cannot be read. Steps are pauses.
 */
export function* findValidationErrors(tables: ProjectTables, path: string, most: number): Generator<void, ValidationShown | null> {
  const bytes = Buffer.concat(Array.from(readChunks(path, 'usermapping.csv').chunks, (chunk) => chunk.slice()));
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const read = readValidationErrors(bytes.toString(isWide ? 'utf16le' : 'utf8'));
  if (!read) return null;
  const isByLine = read.errors.some(({ line, addresses }) => line !== null && addresses.length === 0);
  const find = finder(tables, isByLine ? yield* readLines(tables) : []);
  const errors = read.errors.map((error) => ({
    at: error.at,
    message: error.message,
    remedy: remedyForError(error.message),
    person: find(error),
  }));
  return { errors: errors.slice(0, most), count: errors.length, notUnderstood: read.notUnderstood.slice(0, TOLD) };
}

type Person = ValidationShown['errors'][number]['person'];

/** The lines of every mapping as it would be written now. */
function* readLines(tables: ProjectTables): Generator<void, UserMapping['lines'][]> {
  const mappings: UserMapping['lines'][] = [];
  for (const projection of yield* readEnvironmentProjections(tables, 'sure')) mappings.push((yield* mappingOf(projection)).lines);
  return mappings;
}

function finder(tables: ProjectTables, mappings: readonly UserMapping['lines'][]): (error: ValidationError) => Person {
  const { keys, links, accounts } = tables;
  const person = (sourceId: number | null): Person => {
    const party = sourceId === null ? null : accounts.party(sourceId);
    return party && { sourceId: party.id, name: party.displayName || party.upn, upn: party.upn };
  };
  const ofUpn = (upn: string): Person => {
    const source = person(keys.idOf('source', `upn:${upn.toLowerCase()}`));
    if (source) return source;
    const target = keys.idOf('target', `upn:${upn.toLowerCase()}`);
    return target === null ? null : person(links.holderOf(target)?.sourceId ?? null);
  };
  return ({ addresses, line }) => {
    for (const address of addresses) {
      const found = ofUpn(address);
      if (found) return found;
    }
    if (line === null || addresses.length > 0) return null;
    // The header is line 1.
    const named = new Set(mappings.flatMap((lines) => lines[line - 2]?.source.toLowerCase() ?? []));
    const [only] = named;
    return only !== undefined && named.size === 1 ? ofUpn(only) : null;
  };
}
