import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReviewRow } from '#contract/calls/review-calls.ts';
import type { Answer } from '#lib/client.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { decisionOf, readyRules, UNDECIDED, UNDECIDED_BY_RULE, type DecisionRule } from './decision-rules.ts';

/** The rules that this project makes ready. */
export function useRules(): UseQueryResult<readonly DecisionRule[]> {
  const { client } = useServices();
  return useQuery({
    queryKey: [PROJECT_KEY, 'rules'],
    queryFn: async () => {
      const [undecided, byRule] = await Promise.all([
        // Their counts alone: a list would tell everybody's place.
        client['review.changes']({ filter: UNDECIDED, since: 0 }),
        client['review.changes']({ filter: UNDECIDED_BY_RULE, since: 0 }),
      ]);
      return readyRules(undecided.facets, byRule.facets);
    },
    gcTime: 0,
  });
}

export interface RuleReach {
  readonly count: Answer<'review.countAll'>;
  /** The first of those it concerns. */
  readonly sample: readonly ReviewRow[];
}

/** Whom a rule concerns; the reason makes no difference to that. */
export function useRuleReach(rule: DecisionRule | undefined): UseQueryResult<RuleReach> {
  const { client } = useServices();
  return useQuery({
    queryKey: [PROJECT_KEY, 'rule', rule?.id],
    queryFn: async () => {
      if (!rule) throw new Error('there is no rule to look at');
      const count = await client['review.countAll']({ filter: rule.filter, decision: decisionOf(rule, 'not-in-scope') });
      const { rows } = await client['review.rows']({ sourceIds: count.sampleIds });
      return { count, sample: rows };
    },
    enabled: rule !== undefined,
    gcTime: 0,
  });
}
