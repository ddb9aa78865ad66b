import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ReviewDecision, ReviewRow } from '#contract/calls/review-calls.ts';
import type { Party } from '#contract/calls/shapes.ts';
import { AppError } from '#contract/failure.ts';
import type { ExclusionReason } from '#core/mapping/decision.ts';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import type { ReviewStore } from './review-store.ts';

/** A target that a person gave to somebody else; asks whether to take it over. */
export interface TakeOver {
  readonly row: ReviewRow;
  readonly target: Party;
  /** Who has it now. */
  readonly holder: string;
}

/** A target that was dropped on an account about which a person decided otherwise; asks whether to change that. */
export interface Replacing {
  readonly row: ReviewRow;
  readonly target: Party;
}

export interface ReviewActions {
  readonly accept: () => void;
  readonly acceptTarget: (sourceId: number, target: Party) => void;
  readonly reject: (target?: Party) => void;
  /** Pairs as `acceptTarget` does, but asks first where a person decided about the account. */
  readonly dropTarget: (sourceId: number, target: Party) => void;
  /** Leaves an account without a target, the selected one unless told otherwise. */
  readonly unpair: (sourceId?: number) => void;
  readonly exclude: (sourceId: number, reason: ExclusionReason, note: string) => void;
  readonly clear: () => void;
  /** Sets the account aside for later, or takes it back from there. */
  readonly flag: () => void;
  readonly comment: (sourceId: number, note: string) => void;
  /** Agrees with what another person decided, about the selected account unless told otherwise. */
  readonly second: (sourceId?: number) => void;
  readonly go: (direction: 1 | -1) => void;
  readonly replacing: Replacing | null;
  readonly confirmReplacing: () => void;
  readonly cancelReplacing: () => void;
  readonly takeOver: TakeOver | null;
  readonly confirmTakeOver: () => void;
  readonly cancelTakeOver: () => void;
}

const nameOf = ({ displayName, upn }: Party): string => displayName || upn;

/** Everything that can be decided about the selected account, with what is said about it. */
export function useReviewActions(store: ReviewStore): ReviewActions {
  const { t } = useTranslation();
  const { announce } = useAnnounce();
  const sayFailure = useSayFailure();
  const [takeOver, setTakeOver] = useState<TakeOver | null>(null);
  const [replacing, setReplacing] = useState<Replacing | null>(null);

  const sayWhereWeAre = useCallback(
    (before: string) => {
      const { selectedId, row } = store.getState();
      const here = selectedId === null ? undefined : row(selectedId);
      const next = here ? t('review.said.next', { name: nameOf(here.source), state: t(`words.state.${here.state}`) }) : '';
      announce(`${before} ${next}`.trim());
    },
    [announce, store, t],
  );

  const decide = useCallback(
    async (make: (row: ReviewRow) => ReviewDecision | null, said: (row: ReviewRow) => string, sourceId?: number): Promise<void> => {
      const row = await store.getState().decide(make, sourceId);
      if (row) sayWhereWeAre(said(row));
    },
    [sayWhereWeAre, store],
  );

  return useMemo(() => {
    const run = (make: (row: ReviewRow) => ReviewDecision | null, said: (row: ReviewRow) => string, sourceId?: number): void =>
      void decide(make, said, sourceId).catch(sayFailure);

    const pair = async (choose: (row: ReviewRow) => Party | null, takeItOver: boolean, sourceId?: number): Promise<void> => {
      let tried: { row: ReviewRow; target: Party } | null = null;
      try {
        await decide(
          (row) => {
            const target = choose(row);
            if (!target) {
              announce(t('review.said.nothingToAccept'));
              return null;
            }
            tried = { row, target };
            return { act: 'accept', sourceId: row.source.id, targetId: target.id, takeOver: takeItOver };
          },
          (row) => t('review.said.accept', { source: nameOf(row.source), target: tried ? nameOf(tried.target) : '' }),
          sourceId,
        );
      } catch (error) {
        const held = tried as { row: ReviewRow; target: Party } | null;
        if (held && error instanceof AppError && error.code === 'target-taken')
          setTakeOver({ ...held, holder: error.details['holderName'] ?? t('review.takeOver.somebody') });
        else sayFailure(error);
      }
    };

    const acceptTarget = (sourceId: number, target: Party): void => {
      store.getState().select(sourceId);
      void pair(() => target, false, sourceId);
    };

    return {
      takeOver,
      replacing,
      accept: () => void pair((row) => row.target, false),
      acceptTarget,
      dropTarget: (sourceId, target) => {
        const row = store.getState().row(sourceId);
        if (row?.decided === true && row.target?.id !== target.id) setReplacing({ row, target });
        else acceptTarget(sourceId, target);
      },
      confirmReplacing: () => {
        if (!replacing) return;
        setReplacing(null);
        acceptTarget(replacing.row.source.id, replacing.target);
      },
      cancelReplacing: () => setReplacing(null),
      confirmTakeOver: () => {
        if (!takeOver) return;
        setTakeOver(null);
        store.getState().select(takeOver.row.source.id);
        void pair(() => takeOver.target, true, takeOver.row.source.id);
      },
      cancelTakeOver: () => setTakeOver(null),
      reject: (wanted) =>
        run(
          (row) => {
            const target = wanted ?? row.target;
            if (!target) announce(t('review.said.nothingToReject'));
            return target && { act: 'reject', sourceId: row.source.id, targetId: target.id };
          },
          (row) => t('review.said.reject', { source: nameOf(row.source) }),
        ),
      unpair: (sourceId) => {
        if (sourceId !== undefined) store.getState().select(sourceId);
        run(
          (row) => ({ act: 'unpair', sourceId: row.source.id }),
          (row) => t('review.said.unpair', { source: nameOf(row.source) }),
          sourceId,
        );
      },
      exclude: (sourceId, reason, note) =>
        run(
          (row) => ({ act: 'exclude', sourceId: row.source.id, reason, note }),
          (row) => t('review.said.exclude', { source: nameOf(row.source) }),
          sourceId,
        ),
      clear: () =>
        run(
          (row) => (row.decided ? { act: 'clear', sourceId: row.source.id } : null),
          (row) => t('review.said.clear', { source: nameOf(row.source) }),
        ),
      flag: () =>
        run(
          ({ source, flags }) => ({ act: flags.includes('flagged') ? 'unflag' : 'flag', sourceId: source.id }),
          ({ source, flags }) => t(flags.includes('flagged') ? 'review.said.unflag' : 'review.said.flag', { source: nameOf(source) }),
        ),
      comment: (sourceId, note) =>
        run(
          (row) => ({ act: 'comment', sourceId: row.source.id, note }),
          (row) => t('review.said.comment', { source: nameOf(row.source) }),
          sourceId,
        ),
      second: (sourceId) =>
        run(
          (row) => ({ act: 'second', sourceId: row.source.id }),
          (row) => t('review.said.second', { source: nameOf(row.source) }),
          sourceId,
        ),
      go: (direction) => {
        if (store.getState().goToUndecided(direction)) sayWhereWeAre('');
        else announce(t('review.said.end'));
      },
    };
  }, [announce, decide, sayFailure, sayWhereWeAre, store, t, takeOver, replacing]);
}
