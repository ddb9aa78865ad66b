import type { EnvironmentFacts } from '../mapping/environment.ts';

/** What a list of a tenant's environments can tell of one. */
const TOLD = ['name', 'environmentId', 'url', 'type', 'region', 'cloud', 'managed'] as const satisfies readonly (keyof EnvironmentFacts)[];

/** The facts with what a list tells; what it does not know takes nothing away. */
export function mergeEnvironment(known: EnvironmentFacts, listed: EnvironmentFacts): EnvironmentFacts {
  return { ...known, ...Object.fromEntries(TOLD.flatMap((fact) => (listed[fact] === null ? [] : [[fact, listed[fact]]]))) };
}

/**
 * The facts as they were before a list was merged into them (`before` made `after`). What somebody changed since stays.
 */
export function unmergeEnvironment(now: EnvironmentFacts, before: EnvironmentFacts, after: EnvironmentFacts): EnvironmentFacts {
  return { ...now, ...Object.fromEntries(TOLD.flatMap((fact) => (now[fact] === after[fact] ? [[fact, before[fact]]] : []))) };
}

/** Whether both are the same environment: by their ids, else, where one has none, by the address of the organisation. */
export function isSameEnvironment(a: EnvironmentFacts, b: EnvironmentFacts): boolean {
  if (a.environmentId !== null && b.environmentId !== null) return a.environmentId.toLowerCase() === b.environmentId.toLowerCase();
  return a.url !== null && b.url !== null && addressOf(a.url) === addressOf(b.url);
}

function addressOf(url: string): string {
  return url.toLowerCase().replace(/\/+$/u, '');
}
