import { texts } from '#texts/texts.ts';
import Database from 'better-sqlite3';
import { AppError } from '#contract/failure.ts';
import { asAppError, type Db } from './connect.ts';
import { MIGRATIONS } from './migrations.ts';

const OBJECTS = "SELECT type || ' ' || name AS name, coalesce(sql, '') AS sql FROM sqlite_schema ORDER BY 1";

/**
 * Refuses a damaged file, and one whose schema is not exactly what our migrations make: a planted
 * trigger or view would run with our rights. `quick_check` can throw as well as report.
 */
export function checkIntegrity(db: Db, version: number): void {
  let verdict: unknown;
  try {
    verdict = db.pragma('quick_check(1)', { simple: true });
  } catch (error) {
    throw asAppError(error);
  }
  if (verdict !== 'ok') {
    throw new AppError('project-damaged', texts.storage.damaged);
  }
  const expected = expectedSchema(version);
  const actual = db.prepare(OBJECTS).all() as SchemaObject[];
  const known = new Map(expected.map((object) => [object.name, object.sql]));
  const stranger = actual.find((object) => known.get(object.name) !== object.sql);
  if (stranger || actual.length !== expected.length) {
    throw new AppError('project-damaged', texts.storage.stranger(stranger?.name ?? texts.storage.partMissing));
  }
}

interface SchemaObject {
  readonly name: string;
  readonly sql: string;
}

function expectedSchema(version: number): readonly SchemaObject[] {
  const model = new Database(':memory:');
  try {
    for (const migrate of MIGRATIONS.slice(0, version)) migrate(model);
    return model.prepare(OBJECTS).all() as SchemaObject[];
  } finally {
    model.close();
  }
}
