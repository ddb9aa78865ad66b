import type { ProjectTables } from '../db/project-tables.ts';

/** Who decided last about each source account that anybody ever decided about, by its id. */
export function readDeciders({ decisions, keys }: ProjectTables): Map<number, string> {
  const deciders = new Map<number, { readonly by: string; readonly seq: number }>();
  for (const { key, by, seq } of decisions.lastDeciders()) {
    const id = keys.idOf('source', key);
    // Decisions of several names an account has had: the last of all of them counts.
    if (id !== null && (deciders.get(id)?.seq ?? 0) < seq) deciders.set(id, { by, seq });
  }
  return new Map([...deciders].map(([id, { by }]) => [id, by]));
}
