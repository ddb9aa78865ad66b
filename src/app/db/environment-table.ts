import { unknownEnvironment, type EnvironmentFacts } from '#core/mapping/environment.ts';
import type { Db } from './connect.ts';

/** An environment of the project. */
export interface StoredEnvironment {
  readonly id: number;
  readonly facts: EnvironmentFacts;
}

export interface EnvironmentTable {
  /** In order of their names, by code unit in lower case. */
  list(): StoredEnvironment[];
  find(id: number): StoredEnvironment | null;
  /** Answers the id. */
  add(facts: EnvironmentFacts): number;
  replace(id: number, facts: EnvironmentFacts): void;
  /** With its lists, exceptions and answers. */
  remove(id: number): void;
}

export function environmentTable(db: Db): EnvironmentTable {
  const all = db.prepare<[], { id: number; facts: string }>('SELECT id, facts FROM environment ORDER BY id');
  const one = db.prepare<[number], { id: number; facts: string }>('SELECT id, facts FROM environment WHERE id = ?');
  const insert = db.prepare('INSERT INTO environment (facts) VALUES (?)');
  const update = db.prepare('UPDATE environment SET facts = ? WHERE id = ?');
  const remove = db.prepare('DELETE FROM environment WHERE id = ?');
  return {
    list: () => all.all().map(toEnvironment).sort(byName),
    find: (id) => {
      const record = one.get(id);
      return record ? toEnvironment(record) : null;
    },
    add: (facts) => Number(insert.run(JSON.stringify(facts)).lastInsertRowid),
    replace: (id, facts) => void update.run(JSON.stringify(facts), id),
    remove: (id) => void remove.run(id),
  };
}

function toEnvironment({ id, facts }: { id: number; facts: string }): StoredEnvironment {
  return { id, facts: { ...unknownEnvironment(''), ...(JSON.parse(facts) as EnvironmentFacts) } };
}

function byName(a: StoredEnvironment, b: StoredEnvironment): number {
  const [one, other] = [a.facts.name.toLowerCase(), b.facts.name.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : a.id - b.id;
}
