import { useCallback, useEffect } from 'react';
import type { Project } from '#contract/calls/project-calls.ts';
import { useServices, useShared } from '#lib/services.tsx';
import { useFollowProject } from '#lib/use-follow-project.ts';
import { useViewSetting } from '#lib/view-setting.ts';
import type { ReviewQuery } from './review-list.ts';
import type { ReviewStore } from './review-store.ts';

/** Keeps the list in step with the project, and shows whom the address asks for. */
export function useReviewList(project: Project, store: ReviewStore): { setSort: (sort: ReviewQuery['sort']) => void } {
  const { history } = useServices();
  const wantedId = useShared('navigation', (state) => state.sourceId);
  const [sort, keepSort] = useViewSetting<string>('review.sort', 'name');
  const population = useFollowProject(project, {
    // The order is the person's; a remembered one only counts when the list is first asked for.
    load: () => void store.getState().load({ sort: sort as ReviewQuery['sort'] }),
    refresh: () => void store.getState().refresh(),
  });

  useEffect(() => {
    if (wantedId !== null) void store.getState().show(wantedId);
    // Other accounts may be the first among which the wanted one is.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [wantedId, population, store]);

  useEffect(
    () =>
      history.subscribe(({ latest }, before) => {
        if (latest === before.latest || !latest) return;
        const { places, select, settle } = store.getState();
        const changed = latest.changedSourceIds.find((id) => places.has(id));
        if (changed !== undefined) select(changed);
        // Should this fail, the refresh that follows the news says so.
        settle(latest.changedSourceIds).catch(() => undefined);
      }),
    [history, store],
  );

  const setSort = useCallback(
    (next: ReviewQuery['sort']) => {
      keepSort(next);
      void store.getState().load({ sort: next });
    },
    [keepSort, store],
  );
  return { setSort };
}
