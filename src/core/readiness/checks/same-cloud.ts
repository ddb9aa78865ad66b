import { CLOUD_NAMES } from '../../mapping/cloud-names.ts';
import type { Cloud } from '../../mapping/environment.ts';
import type { Check, CheckResult } from '../given.ts';

/**
 * The environment stays in its cloud. What a sign-in showed of a tenant counts more than what somebody said of the
 * environment, and is enough where there is no environment yet.
 */
export const sameCloud: Check = ({ isEverybody, projection: { facts }, project: { clouds } }) => {
  const source = clouds.source ?? facts.cloud;
  const target = clouds.target ?? facts.targetCloud;
  if (source === null || target === null) return isEverybody ? [] : [{ is: 'unknown', concerns: [] }];
  return source === target ? [] : [otherCloud(source, target)];
};

/** What the rule says of two clouds that differ. */
export function otherCloud(source: Cloud, target: Cloud): CheckResult {
  return { is: 'found', concerns: [], values: { value: CLOUD_NAMES[source], other: CLOUD_NAMES[target] } };
}
