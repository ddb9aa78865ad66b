import type { Cloud } from '../mapping/environment.ts';
import { otherCloud } from './checks/same-cloud.ts';
import { findingOf, type FoundFinding } from './find-findings.ts';
import type { RuleSet } from './rule-set.ts';

/** What a rule set says of two tenants in different clouds, before any environment is known; null when they are in the same. */
export function differentClouds(set: RuleSet, source: Cloud, target: Cloud): FoundFinding | null {
  const rule = set.rules.find(({ check }) => check === 'same-cloud');
  return !rule || source === target ? null : findingOf(set, rule, otherCloud(source, target), null, rule.severity);
}
