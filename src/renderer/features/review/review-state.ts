import type { FacetCounts, ReviewDecision, ReviewRow } from '#contract/calls/review-calls.ts';
import type { Pointing } from '#ui/selection.ts';
import type { ChosenAccounts } from './chosen-accounts.ts';
import type { Places, ReviewQuery } from './review-list.ts';

/** The review list as it is shown, and what can be done with it. */
export interface ReviewState extends ChosenAccounts {
  readonly query: ReviewQuery;
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error: unknown;
  /**
   * The accounts in the order in which they were when the list was asked for. Decisions do not
   * move them: a row stays where the eye left it until the list is tidied.
   */
  readonly ids: Int32Array;
  readonly places: Places;
  readonly facets: FacetCounts | null;
  /** The least likely pair of the list; null without pairs. */
  readonly lowestProbability: number | null;
  /** How many of `ids` no longer fit the query. */
  readonly gone: number;
  /** When this person took decisions one by one, in milliseconds, those of the last half hour. */
  readonly decidedAt: readonly number[];
  /** Grows when rows have arrived, for those who show them. */
  readonly rowsSeen: number;

  /** Asks for the list anew; with `query`, another one. */
  load(query?: Partial<ReviewQuery>): Promise<void>;
  /** Brings counts and rows up to date after the project changed, and leaves the order alone. */
  refresh(): Promise<void>;
  row(sourceId: number): ReviewRow | undefined;
  need(from: number, to: number): void;
  select(sourceId: number | null): void;
  /** Selects an account; gives up the filter when it stands in the way. */
  show(sourceId: number): Promise<void>;
  /** Selects a line by its place, or several. */
  point(place: number, how: Pointing): void;
  move(places: number, how?: Pointing): void;
  selectAll(): void;
  /** Those that are chosen when several are, in the order of the list. */
  chosenIds(): number[];
  /** Selects the next account that wants a decision; false when there is none. */
  goToUndecided(direction: 1 | -1): boolean;
  /**
   * Takes a decision about an account, the selected one unless told otherwise. It is about the account
   * that was meant when the key went down, however late its turn comes; while one about the same account is
   * under way, others are passed over. Null when nothing was decided.
   */
  decide(make: (row: ReviewRow) => ReviewDecision | null, sourceId?: number): Promise<ReviewRow | null>;
  /** Takes several decisions as one step, and answers how many accounts changed. */
  decideMany(decisions: readonly ReviewDecision[]): Promise<number>;
  /** The rows of these accounts, from the app where they are not at hand. */
  rowsOf(sourceIds: readonly number[]): Promise<ReviewRow[]>;
  /** Brings the rows of these accounts up to date at once, for example after an undo. */
  settle(changed: readonly number[]): Promise<void>;
  /** What the last pairing learned is shown. */
  readonly learnedOpen: boolean;
  showLearned(open: boolean): void;
  /** Forgets everything of a project that was closed. */
  reset(): void;
}
