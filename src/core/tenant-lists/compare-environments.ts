import type { EnvironmentFacts } from '../mapping/environment.ts';
import { compareLists, type ListChanges, type ListLine } from './list-changes.ts';
import { isSameEnvironment, mergeEnvironment } from './merge-environment.ts';

/**
 * What a newer list of a tenant's environments changes, against what the project holds: the list taken in before
 * (null: none) and, before that, the environments that move (`inProject`), which are marked. What the newer list
 * does not know is no change.
 */
export function compareEnvironments(
  before: readonly EnvironmentFacts[] | null,
  after: readonly EnvironmentFacts[],
  inProject: readonly EnvironmentFacts[],
): ListChanges {
  const moving = (facts: EnvironmentFacts): EnvironmentFacts | undefined => inProject.find((each) => isSameEnvironment(each, facts));
  const unlisted = inProject.filter((facts) => !before?.some((each) => isSameEnvironment(each, facts)));
  // One that somebody typed in has been compared with no list yet: that it is on none is no loss.
  const known = [
    ...(before ?? []).map((facts) => moving(facts) ?? facts),
    ...unlisted.filter((facts) => after.some((each) => isSameEnvironment(each, facts))),
  ];
  const nowOf = (facts: EnvironmentFacts): EnvironmentFacts => {
    const old = known.find((each) => isSameEnvironment(each, facts));
    return old ? mergeEnvironment(old, facts) : facts;
  };
  const toLine = (facts: EnvironmentFacts, key: string): ListLine => ({
    key,
    name: facts.name,
    note: hostOf(facts.url),
    marked: moving(facts) !== undefined,
    values: [
      ['renamed', facts.name],
      ['kind', facts.type],
      ['region', facts.region],
      ['managed', facts.managed === null ? null : facts.managed ? 'yes' : 'no'],
      ['address', facts.url],
      ['cloud', facts.cloud],
    ],
  });
  const keyOf = (facts: EnvironmentFacts): string => {
    const listed = after.find((each) => isSameEnvironment(each, facts)) ?? facts;
    return (listed.environmentId ?? listed.url ?? listed.name).toLowerCase();
  };
  return compareLists(
    before === null && known.length === 0 ? null : known.map((facts) => toLine(facts, keyOf(facts))),
    after.map((facts) => toLine(nowOf(facts), keyOf(facts))),
  );
}

function hostOf(url: string | null): string {
  return url?.replace(/^https:\/\//u, '').replace(/\/+$/u, '') ?? '';
}
