import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { BulkCount, BulkDecision, ReviewFilter } from '#contract/calls/review-calls.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useTellWithUndo } from '#lib/use-tell-with-undo.ts';
import { countRows, decisionAbout, type BulkAct } from './bulk-decisions.ts';
import type { ReviewStore } from './review-store.ts';

/** Everybody the filter leaves, or those who are selected. */
export type BulkScope = 'shown' | 'chosen';

/** A decision about many that waits for the person's word. */
export interface BulkQuestion {
  readonly scope: BulkScope;
  readonly act: BulkAct;
  readonly count: BulkCount;
  /** As the list was narrowed when the question was put. */
  readonly filter: ReviewFilter;
  readonly sourceIds: readonly number[];
}

export interface Bulk {
  readonly question: BulkQuestion | null;
  /** Counts whom a decision would concern, and asks whether it is meant. */
  readonly ask: (scope: BulkScope, act: BulkAct) => void;
  readonly count: (scope: BulkScope, act: BulkAct) => Promise<BulkCount>;
  /** Decides about everybody a filter leaves, as counted before. */
  readonly decideAll: (filter: ReviewFilter, decision: BulkDecision, count: BulkCount) => void;
  readonly confirm: (decision: BulkDecision) => void;
  readonly cancel: () => void;
}

/** For counting alone: whom it concerns does not depend on the reason. */
const example = (act: BulkAct): BulkDecision => (act === 'exclude' ? { act, reason: 'other', note: '' } : { act });

/** Decisions about many: counted, asked, taken as one step, told with a way back. */
export function useBulk(store: ReviewStore): Bulk {
  const { t } = useTranslation();
  const { client, jobs, notices } = useServices();
  const sayFailure = useSayFailure();
  const tell = useTellWithUndo();
  const [question, setQuestion] = useState<BulkQuestion | null>(null);

  const put = useCallback(
    async (scope: BulkScope, act: BulkAct): Promise<BulkQuestion> => {
      const { query, chosenIds, rowsOf } = store.getState();
      const { sort: _, ...filter } = query;
      const sourceIds = scope === 'chosen' ? chosenIds() : [];
      const count =
        scope === 'chosen'
          ? countRows(await rowsOf(sourceIds), example(act))
          : await client['review.countAll']({ filter, decision: example(act) });
      return { scope, act, count, filter, sourceIds };
    },
    [client, store],
  );

  const ask = useCallback(
    (scope: BulkScope, act: BulkAct) => {
      const look = async (): Promise<void> => {
        const asked = await put(scope, act);
        if (asked.count.concerned > 0) setQuestion(asked);
        else notices.getState().show({ intent: 'info', title: t('review.bulk.nothing') });
      };
      void look().catch(sayFailure);
    },
    [notices, put, sayFailure, t],
  );

  return useMemo(() => {
    const carryOut = async ({ scope, filter, count, sourceIds }: Omit<BulkQuestion, 'act'>, decision: BulkDecision): Promise<void> => {
      const { decideMany, rowsOf } = store.getState();
      let concerned = count.concerned;
      if (scope === 'shown') {
        const { jobId } = await client['review.decideAll']({ filter, decision, expected: { shown: count.shown, concerned } });
        jobs.getState().begin(jobId, 'decide');
        // Whoever stopped it or why it failed is told by the window.
        if ((await jobs.getState().ended(jobId)).outcome !== 'done') return;
      } else {
        const decisions = (await rowsOf(sourceIds)).flatMap((row) => decisionAbout(row, decision) ?? []);
        concerned = decisions.length;
        if (concerned > 0) await decideMany(decisions);
      }
      await tell(t(`review.bulk.done.${decision.act}`, { count: concerned }));
    };

    return {
      question,
      ask,
      count: async (scope, act) => (await put(scope, act)).count,
      decideAll: (filter, decision, count) => void carryOut({ scope: 'shown', filter, count, sourceIds: [] }, decision).catch(sayFailure),
      confirm: (decision) => {
        if (!question) return;
        setQuestion(null);
        void carryOut(question, decision).catch(sayFailure);
      },
      cancel: () => setQuestion(null),
    };
  }, [ask, client, jobs, put, question, sayFailure, store, t, tell]);
}
