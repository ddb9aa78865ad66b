import { texts } from '#texts/texts.ts';
import { CHECKS, PROJECT_CHECKS } from './checks.ts';
import type { Finding, RuleSource, Severity } from './finding.ts';
import type { CheckResult, EnvironmentGiven } from './given.ts';
import type { Rule, RuleSet } from './rule-set.ts';

/** A finding before anybody's acknowledgement is looked up. */
export type FoundFinding = Omit<Finding, 'acknowledged' | 'lapsed'>;

/**
 * Applies a rule set to the environments of a project, in the order of the environments and of the rules. What the data
 * does not tell becomes a question under the rule's id and "-unknown". The same input gives the same findings. Steps are
 * pauses: a rule looks at everybody.
 */
export function* findFindings(set: RuleSet, environments: readonly EnvironmentGiven[]): Generator<void, FoundFinding[]> {
  const findings: FoundFinding[] = [];
  const [first] = environments;
  if (first) for (const rule of set.rules) if (PROJECT_CHECKS.has(rule.check)) findings.push(...apply(set, rule, first, null));
  for (const given of environments) {
    const { id, facts } = given.projection;
    const environment = given.isEverybody ? null : { id, name: facts.name };
    for (const rule of set.rules) {
      if (PROJECT_CHECKS.has(rule.check)) continue;
      yield;
      findings.push(...apply(set, rule, given, environment));
    }
  }
  return findings;
}

/** The sources of a rule, step or window, as a rule set names them. */
export function sourcesOf(set: RuleSet, keys: readonly string[]): RuleSource[] {
  return keys.flatMap((key) => set.sources[key] ?? []);
}

function apply(set: RuleSet, rule: Rule, given: EnvironmentGiven, environment: Finding['environment']): FoundFinding[] {
  const severity = given.isEverybody ? (rule.withoutEnvironment ?? rule.severity) : rule.severity;
  return [...CHECKS[rule.check](given, rule.parameters)].map((result) => findingOf(set, rule, result, environment, severity));
}

/** What a check said, in the words of its rule. Unknown data is a question, whatever the rule weighs. */
export function findingOf(
  set: RuleSet,
  rule: Rule,
  result: CheckResult,
  environment: Finding['environment'],
  severity: Severity,
): FoundFinding {
  const isUnknown = result.is === 'unknown';
  return {
    code: isUnknown ? `${rule.id}-unknown` : rule.id,
    ruleSet: set.version,
    severity: isUnknown ? 'question' : severity,
    title: fill(isUnknown ? (rule.unknown ?? texts.readiness.notKnown(rule.title)) : rule.title, result),
    why: fill(rule.why, result),
    remedy: fill(rule.remedy, result),
    sources: sourcesOf(set, rule.sources),
    environment,
    concerns: result.concerns,
  };
}

function fill(text: string, { values = {} }: CheckResult): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
