import newest from '../../../resources/rules/2026-02-13.json' with { type: 'json' };
import before from '../../../resources/rules/2025-05-13.json' with { type: 'json' };
import seed from '../../../resources/rules/2024-09-18.json' with { type: 'json' };
import oldest from '../../../resources/rules/2022-11-04.json' with { type: 'json' };
import { parseRuleSet, type RuleSet } from './rule-set.ts';

/** One set for each version of Microsoft's article that differs, newest first. Part of the bundle, so every host has them. */
const DATA = [newest, before, seed, oldest];

/** Version and title of every rule set, newest first. */
export const RULE_SET_VERSIONS: readonly { readonly version: string; readonly title: string }[] = DATA.map(({ version, title }) => ({
  version,
  title,
}));

const parsed = new Map<string, RuleSet>();

/** The rule set of a version; the newest for one that is not known. */
export function ruleSetOf(version: string | null): RuleSet {
  const data = DATA.find((one) => one.version === version) ?? newest;
  const known = parsed.get(data.version);
  if (known) return known;
  const set = parseRuleSet(data);
  parsed.set(set.version, set);
  return set;
}
