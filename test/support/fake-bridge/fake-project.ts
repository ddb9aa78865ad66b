import type { BulkDecision, FacetCounts, ReviewDecision, ReviewFilter, ReviewRow, ReviewSort } from '#contract/calls/review-calls.ts';
import type { StateCounts } from '#contract/calls/shapes.ts';
import { AppError } from '#contract/failure.ts';
import { LINK_STATES } from '#core/mapping/decision.ts';
import { suggestedLink, type FakeLink } from './fake-link.ts';
import { inventedParty } from './invented-people.ts';

type Snapshot = ReadonlyMap<number, FakeLink>;

/** The pairs of an invented project and what was decided about them, in memory. */
export class FakeProject {
  readonly size: number;
  links: Snapshot;
  readonly rejected = new Set<number>();
  past: Snapshot[] = [];
  future: Snapshot[] = [];
  revision = 1;

  constructor(size: number) {
    this.size = size;
    this.links = new Map(Array.from({ length: size }, (_, n) => [n + 1, suggestedLink(n)]));
  }

  row(sourceId: number): ReviewRow {
    const link = this.links.get(sourceId);
    if (!link) throw new AppError('not-found', 'This account is no longer in the project.');
    return {
      source: inventedParty('source', sourceId - 1),
      state: link.state,
      decided: link.decided,
      probability: link.probability,
      target: link.targetId === null ? null : inventedParty('target', link.targetId - 1_000_001),
      reason: link.targetId === null ? '' : 'The surname is the same and rare here.',
      exclusion: link.exclusion,
      change: null,
      flags: [],
    };
  }

  /** Of the facets it knows the states alone. */
  list(
    filter: Pick<ReviewFilter, 'states' | 'search'>,
    sort: ReviewSort,
  ): { sourceIds: number[]; undecidedIds: number[]; facets: FacetCounts; lowestProbability: number | null } {
    const words = filter.search.toLowerCase();
    const counts = Object.fromEntries(LINK_STATES.map((state) => [state, 0])) as StateCounts;
    const rows = [...this.links.keys()]
      .map((id) => this.row(id))
      .filter(({ source, target }) => `${source.displayName} ${source.upn} ${target?.upn ?? ''}`.toLowerCase().includes(words));
    for (const { state } of rows) counts[state] += 1;
    const key = (row: ReviewRow): string => (sort === 'department' ? row.source.department : '') + row.source.displayName;
    const direction = sort === 'probability-descending' ? -1 : sort === 'probability-ascending' ? 1 : 0;
    const listed = rows
      .filter(({ state }) => filter.states.length === 0 || filter.states.includes(state))
      .toSorted((a, b) => direction * ((a.probability ?? 0) - (b.probability ?? 0)) || key(a).localeCompare(key(b)));
    const likely = listed.flatMap(({ probability }) => probability ?? []);
    return {
      facets: { states: counts, kinds: {}, bands: {}, flags: {}, reasons: [], domains: [], departments: [] },
      lowestProbability: likely.length > 0 ? Math.min(...likely) : null,
      sourceIds: listed.map(({ source }) => source.id),
      undecidedIds: listed.flatMap(({ source, state, decided }) =>
        !decided && ['review', 'ambiguous', 'none'].includes(state) ? source.id : [],
      ),
    };
  }

  holderOf(targetId: number, except: number): number | null {
    for (const [id, link] of this.links) if (link.targetId === targetId && id !== except) return id;
    return null;
  }

  decide(decisions: readonly ReviewDecision[]): number[] {
    const next = new Map(this.links);
    const changed = new Set<number>();
    for (const decision of decisions) {
      const { sourceId } = decision;
      changed.add(sourceId);
      if (decision.act === 'accept') {
        const holder = this.holderOf(decision.targetId, sourceId);
        if (holder !== null && this.links.get(holder)?.decided && !decision.takeOver) {
          const { displayName } = inventedParty('source', holder - 1);
          throw new AppError('target-taken', `This target was given to ${displayName}.`, { heldBy: displayName, sourceId: String(holder) });
        }
        if (holder !== null) {
          next.set(holder, { state: 'none', decided: false, targetId: null, probability: null, exclusion: null });
          changed.add(holder);
        }
        next.set(sourceId, { state: 'accepted', decided: true, targetId: decision.targetId, probability: 0.9, exclusion: null });
      } else if (decision.act === 'exclude') {
        next.set(sourceId, { state: 'excluded', decided: true, targetId: null, probability: null, exclusion: decision.reason });
      } else if (['flag', 'unflag', 'comment', 'second'].includes(decision.act)) {
        continue;
      } else if (decision.act === 'clear') {
        next.set(sourceId, suggestedLink(sourceId - 1));
      } else {
        if (decision.act === 'reject') this.rejected.add(decision.targetId);
        next.set(sourceId, { state: 'none', decided: decision.act === 'unpair', targetId: null, probability: null, exclusion: null });
      }
    }
    this.past.push(this.links);
    this.future = [];
    this.links = next;
    this.revision += 1;
    return [...changed];
  }

  /** What a decision about everybody in a list would be, one by one; of the acts it knows three. */
  forAll(filter: Pick<ReviewFilter, 'states' | 'search'>, decision: BulkDecision): { shown: number; decisions: ReviewDecision[] } {
    const { sourceIds } = this.list(filter, 'name');
    const decisions = sourceIds.flatMap((sourceId): ReviewDecision[] => {
      const { state, target } = this.row(sourceId);
      switch (decision.act) {
        case 'accept':
          return target && state !== 'accepted' ? [{ act: 'accept', sourceId, targetId: target.id, takeOver: true }] : [];
        case 'reject':
          return target ? [{ act: 'reject', sourceId, targetId: target.id }] : [];
        case 'exclude':
          return state === 'excluded' ? [] : [{ ...decision, sourceId }];
        default:
          return [];
      }
    });
    return { shown: sourceIds.length, decisions };
  }

  step(direction: 'undo' | 'redo'): number[] {
    const [from, to] = direction === 'undo' ? [this.past, this.future] : [this.future, this.past];
    const next = from.pop();
    if (!next) throw new AppError(`nothing-to-${direction}`, `There is nothing to ${direction}.`);
    const changed = [...next.keys()].filter((id) => next.get(id) !== this.links.get(id));
    to.push(this.links);
    this.links = next;
    this.revision += 1;
    return changed;
  }
}
