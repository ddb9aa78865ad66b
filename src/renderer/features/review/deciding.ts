import type { ReviewDecision, ReviewRow } from '#contract/calls/review-calls.ts';
import type { AppClient } from '#lib/client.ts';
import { lately, PACED } from './pace.ts';
import { closes, leadsOn } from './review-list.ts';
import type { ReviewState } from './review-state.ts';

/** An account that came up less than so many milliseconds ago nobody has seen: the key was pressed twice, or held. */
const SEEN = 100;

type Decided = Awaited<ReturnType<AppClient['review.decide']>>;

/** The list about whose accounts is decided. */
interface DecidedList {
  readonly state: () => ReviewState;
  readonly note: (decidedAt: readonly number[]) => void;
  readonly isUndecided: (sourceId: number) => boolean;
  /** A row as it certainly stands. */
  readonly fresh: (sourceId: number) => ReviewRow | undefined;
  /** A row as well as it is known, from the app where it is not at hand. */
  readonly rowOf: (sourceId: number) => Promise<ReviewRow | null>;
  /** Takes in what a decision changed. */
  readonly settle: (answer: Decided) => void;
}

/** Takes decisions one after the other in the order of the keys, and goes on in the list without waiting for answers. */
export function createDeciding(
  list: DecidedList,
  client: Pick<AppClient, 'review.decide'>,
  now: () => number,
): Pick<ReviewState, 'decide' | 'decideMany'> & { isUnderWay: (sourceId: number) => boolean } {
  const { state } = list;
  let turn: Promise<unknown> = Promise.resolve();
  const underWay = new Set<number>();
  /** When a decision last led on before it was answered. */
  let movedAt = -Infinity;

  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const send = async (decisions: readonly ReviewDecision[]): Promise<number> => {
    const answer = await client['review.decide']({ decisions: [...decisions] });
    list.settle(answer);
    return answer.changedSourceIds.length;
  };

  /** What is decided about a row, and where the list went on to. */
  const settleOn = (row: ReviewRow, make: (row: ReviewRow) => ReviewDecision | null) => {
    const decision = make(row);
    const sourceId = row.source.id;
    // What certainly closes the case need not be answered before the eye goes on.
    const leads = decision !== null && closes(decision) && state().selectedId === sourceId && state().goToUndecided(1);
    if (leads) movedAt = now();
    return { row, decision, movedTo: leads ? state().selectedId : null };
  };

  const goOn = (decision: ReviewDecision, sourceId: number): void => {
    if (state().selectedId !== sourceId) return;
    if (leadsOn(decision, list.isUndecided(sourceId))) state().goToUndecided(1);
    // A second reviewer goes through what waits for one.
    else if (decision.act === 'second' && state().query.flags.includes('needs-second')) state().move(1);
  };

  return {
    isUnderWay: (sourceId) => underWay.has(sourceId),
    decide: (make, meant) => {
      const sourceId = meant ?? state().selectedId ?? undefined;
      const unseen = meant === undefined && underWay.size > 0 && now() - movedAt < SEEN;
      if (sourceId === undefined || underWay.has(sourceId) || unseen) return Promise.resolve(null);
      underWay.add(sourceId);
      // Nor need the decision before it be answered, where what stands is known.
      const known = list.fresh(sourceId);
      const early = known && settleOn(known, make);
      return inTurn(async () => {
        const late = early ? null : await list.rowOf(sourceId);
        const settled = early ?? (late && settleOn(late, make));
        if (!settled?.decision) return null;
        const { row, decision, movedTo } = settled;
        try {
          await send([decision]);
        } catch (error) {
          if (movedTo !== null && state().selectedId === movedTo) state().select(sourceId);
          throw error;
        }
        if (PACED.has(decision.act)) list.note([...lately(state().decidedAt, now()), now()]);
        goOn(decision, sourceId);
        return row;
      }).finally(() => underWay.delete(sourceId));
    },
    decideMany: (decisions) => inTurn(() => send(decisions)),
  };
}
