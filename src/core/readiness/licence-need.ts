/** How many of a licence mapped people have today, and how many the target has to give. */
export interface LicenceNeed {
  /** As the exports name it. */
  readonly name: string;
  readonly needed: number;
  /** What somebody said; null: nobody did. */
  readonly available: number | null;
}

/** Counts the licences of mapped people, each person once, in order of their names by code unit. */
export function licenceNeeds(people: Iterable<readonly string[]>, available: ReadonlyMap<string, number>): LicenceNeed[] {
  const counts = new Map<string, number>();
  for (const licences of people) for (const name of new Set(licences)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, needed]) => ({ name, needed, available: available.get(name) ?? null }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
