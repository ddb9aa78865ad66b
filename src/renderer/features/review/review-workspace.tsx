import { useCallback, useDeferredValue, useRef, useState, type ReactElement } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import type { Project } from '#contract/calls/project-calls.ts';
import { usePaneWidth } from '#lib/use-pane-width.ts';
import { useViewSetting } from '#lib/view-setting.ts';
import { DETAIL_WIDTH, SideDetail } from '#ui/side-detail.tsx';
import { useMedia } from '#ui/use-media.ts';
import { DetailPanel } from './detail-panel.tsx';
import { focusPane } from './focus-pane.ts';
import { LearnedDialog } from './learned-dialog.tsx';
import { ListArea } from './list-area.tsx';
import { rowElementId } from './pair-row.tsx';
import type { ClientQuestions } from './questions-menu.tsx';
import { ReviewDialogs, type Asking } from './review-dialogs.tsx';
import { NO_FILTER } from './review-list.ts';
import type { ReviewStore } from './review-store.ts';
import { ReviewFacets } from './review-facets.tsx';
import { ReviewToolbar } from './review-toolbar.tsx';
import { RowMenu } from './row-menu.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { useCandidateOf } from './use-account.ts';
import { useBulk } from './use-bulk.ts';
import { useReviewActions } from './use-review-actions.ts';
import { useOfferReview } from './use-offer-review.ts';
import { useReviewCommands } from './use-review-commands.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useReviewList } from './use-review-list.ts';

const DETAIL = 'review-detail';
/** Below these widths, in CSS pixels, the side panels give way to the list. */
const NARROW = '(max-width: 1099px)';
const VERY_NARROW = '(max-width: 899px)';

const focusSearch = (): void => document.getElementById('review-search')?.focus();

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  panes: { flexGrow: 1, minHeight: 0, display: 'flex', position: 'relative' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Filters, list and details, with everything that can be decided. */
export function ReviewWorkspace(props: { project: Project; store: ReviewStore; questions: ClientQuestions }): ReactElement {
  const { store } = props;
  // Its counts change with every decision, and no key has to wait until they are drawn.
  const project = useDeferredValue(props.project);
  const { t } = useTranslation();
  const styles = useStyles();
  const selectedId = useStore(store, (state) => state.selectedId);
  const learnedOpen = useStore(store, (state) => state.learnedOpen);
  const actions = useReviewActions(store);
  const { setSort } = useReviewList(project, store);
  const candidateOf = useCandidateOf();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [byRule, setByRule] = useState(false);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const narrow = useMedia(NARROW);
  const overlaid = useMedia(VERY_NARROW);
  const [keptOpen, keepOpen] = useViewSetting<boolean>('review.detail', true);
  const [peek, setPeek] = useState(false);
  const [width, setWidth] = usePaneWidth('review.detailWidth', DETAIL_WIDTH);
  const open = overlaid ? peek : keptOpen;
  const setOpen = overlaid ? setPeek : keepOpen;

  const focusList = useCallback(() => {
    const { selectedId: id } = store.getState();
    const row = id === null ? null : document.getElementById(rowElementId(id));
    (row ?? document.getElementById('main'))?.focus();
  }, [store]);
  // An arrow that was quicker than the list leads into it once it is drawn, unless the focus has gone on.
  const early = useRef<Element | null>(null);
  const enterList = useCallback(() => {
    focusList();
    early.current = document.activeElement;
  }, [focusList]);
  const onDrawn = useCallback(() => {
    if (early.current !== null && early.current === document.activeElement) focusList();
    early.current = null;
  }, [focusList]);
  const openDetail = useCallback(() => setOpen(true), [setOpen]);
  const { acceptTarget, dropTarget, unpair } = actions;
  const bulk = useBulk(store);
  const ask = useCallback(
    (what: Asking['what']): void => {
      const { selectedId: id, row: rowOf } = store.getState();
      const row = id === null ? undefined : rowOf(id);
      if (row) setAsking({ what, party: row.source });
    },
    [store],
  );
  const commands = useReviewCommands({ store, actions, bulk, ask });
  // The list follows a key at once; the details, which are many, when that has been painted.
  const detailed = { selectedId: useDeferredValue(selectedId), commands: useDeferredValue(commands) };
  const openRules = useCallback(() => setByRule(true), []);
  const openMenu = useCallback((x: number, y: number) => setMenu({ x, y }), []);
  const closeDetail = useCallback(() => setOpen(false), [setOpen]);
  const closeDialog = (): void => {
    setAsking(null);
    setByRule(false);
    requestAnimationFrame(focusList);
  };

  const closeMenu = (): void => {
    setMenu(null);
    requestAnimationFrame(focusList);
  };

  useReviewKeys({
    enabled:
      asking === null &&
      !byRule &&
      !learnedOpen &&
      menu === null &&
      bulk.question === null &&
      actions.takeOver === null &&
      actions.replacing === null,
    commands,
    go: actions.go,
    choose: (number) => {
      const { selectedId: id } = store.getState();
      if (id === null) return;
      // An account that cannot be read says so in the details.
      void candidateOf(id, number).then(
        (candidate) => candidate && acceptTarget(id, candidate.target),
        () => undefined,
      );
    },
    byRule: () => setByRule(true),
    search: focusSearch,
    pane: focusPane,
    list: enterList,
    leave: () => {
      const { chosen, select } = store.getState();
      if (chosen.length > 0) select(selectedId);
      else setOpen(false);
      focusList();
    },
  });

  useOfferReview({
    store,
    commands,
    bulk,
    byRule: () => setByRule(true),
    go: actions.go,
    search: focusSearch,
    sort: setSort,
    detail: { open, toggle: () => setOpen(!open) },
  });

  return (
    <div className={styles.root}>
      <h1 className={styles.hidden}>{t('review.title')}</h1>
      <ReviewToolbar
        project={project}
        store={store}
        questions={props.questions}
        onSort={setSort}
        onLeave={focusList}
        onDetail={open ? null : openDetail}
        narrow={narrow}
      />
      <div className={styles.panes}>
        {narrow ? null : <ReviewFacets store={store} />}
        <ListArea
          project={project}
          store={store}
          bulk={bulk}
          onRule={openRules}
          onDrawn={onDrawn}
          onOpen={openDetail}
          onMenu={openMenu}
          onPair={dropTarget}
          onUnpair={unpair}
        />
        {open ? (
          <SideDetail
            id={DETAIL}
            label={t('review.detail.label')}
            resizeLabel={t('review.resize')}
            overlaid={overlaid}
            width={width}
            onWidth={setWidth}
          >
            <DetailPanel project={project} store={store} actions={actions} {...detailed} onClose={closeDetail} />
          </SideDetail>
        ) : null}
      </div>
      {menu ? <RowMenu place={menu} commands={commands} onClose={closeMenu} /> : null}
      {learnedOpen ? (
        <LearnedDialog
          project={project}
          onClose={() => store.getState().showLearned(false)}
          onShow={(filter) => {
            store.getState().showLearned(false);
            void store.getState().load({ ...NO_FILTER, ...filter });
          }}
        />
      ) : null}
      {byRule ? (
        <RuleDialog
          project={project}
          onClose={closeDialog}
          onDecide={(filter, decision, count) => {
            closeDialog();
            bulk.decideAll(filter, decision, count);
          }}
        />
      ) : null}
      <ReviewDialogs asking={asking} actions={actions} bulk={bulk} onClose={closeDialog} />
    </div>
  );
}
