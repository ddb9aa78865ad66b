import type { ValidationShown } from '#contract/calls/signoff-calls.ts';
import { readValidationErrors, type ValidationError } from '#core/signoff/read-validation-errors.ts';
import { remedyForError } from '#core/signoff/remedy-for-error.ts';
import { mappingOf } from '#core/signoff/compare-mapping.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { projectEverybody } from '../environments/read-projections.ts';
import { readChunks } from '../import/read-chunks.ts';

/** Lines not understood that are told. */
const TOLD = 100;

/**
 * Whom the lines of Microsoft's error file are about: by a source or target address in them, else by the line of the mapping
 * as it would be written now. Null when it is no such file. Throws AppError when it cannot be read.
 */
export function findValidationErrors(tables: ProjectTables, path: string, most: number): ValidationShown | null {
  const bytes = Buffer.concat(Array.from(readChunks(path, 'usermapping.csv').chunks, (chunk) => chunk.slice()));
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const read = readValidationErrors(bytes.toString(isWide ? 'utf16le' : 'utf8'));
  if (!read) return null;
  const find = finder(tables);
  const errors = read.errors.map((error) => ({
    at: error.at,
    message: error.message,
    remedy: remedyForError(error.message),
    person: find(error),
  }));
  return { errors: errors.slice(0, most), count: errors.length, notUnderstood: read.notUnderstood.slice(0, TOLD) };
}

type Person = ValidationShown['errors'][number]['person'];

function finder(tables: ProjectTables): (error: ValidationError) => Person {
  const { keys, links, accounts } = tables;
  let lines: readonly { readonly source: string }[] | null = null;
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
    lines ??= mappingOf(projectEverybody(tables, 'sure')).lines;
    // The header is line 1.
    const named = lines[line - 2];
    return named ? ofUpn(named.source) : null;
  };
}
