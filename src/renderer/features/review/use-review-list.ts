import { useEffect, useRef } from 'react';
import type { Project } from '#contract/calls/project-calls.ts';
import { useServices, useShared } from '#lib/services.tsx';
import { useViewSetting } from '#lib/view-setting.ts';
import type { ReviewQuery } from './review-list.ts';
import type { ReviewStore } from './review-store.ts';

/** Changes of the project that come in quick succession are looked at once. */
const REFRESH_AFTER = 200;

/** Keeps the list in step with the project, and shows whom the address asks for. */
export function useReviewList(project: Project, store: ReviewStore): { setSort: (sort: ReviewQuery['sort']) => void } {
  const { history } = useServices();
  const wantedId = useShared('navigation', (state) => state.sourceId);
  const [sort, keepSort] = useViewSetting<string>('review.sort', 'name');
  // What makes the list another list rather than the same one with other decisions.
  const { location, pairedAt, source, target } = project;
  const population = [location, pairedAt, source.accounts, target.accounts, source.files.length, target.files.length].join('|');
  const seen = useRef<{ population: string; revision: number } | null>(null);

  useEffect(() => {
    const before = seen.current;
    seen.current = { population, revision: project.revision };
    if (before?.population !== population) {
      void store.getState().load({ sort: sort as ReviewQuery['sort'] });
      return undefined;
    }
    if (before.revision === project.revision) return undefined;
    const timer = setTimeout(() => void store.getState().refresh(), REFRESH_AFTER);
    return () => clearTimeout(timer);
    // The order is the person's; a remembered one only counts when the list is first asked for.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [population, project.revision, store]);

  useEffect(() => {
    if (wantedId !== null) void store.getState().show(wantedId);
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

  return {
    setSort: (next) => {
      keepSort(next);
      void store.getState().load({ sort: next });
    },
  };
}
