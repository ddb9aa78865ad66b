import { useCallback, useState, type ReactElement } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import type { Project } from '#contract/calls/project-calls.ts';
import { useServices } from '#lib/services.tsx';
import { useKeys } from '#lib/use-keys.ts';
import { usePaneWidth } from '#lib/use-pane-width.ts';
import { useViewSetting } from '#lib/view-setting.ts';
import { countRanges } from '#ui/range-set.ts';
import { DETAIL_WIDTH, SideDetail } from '#ui/side-detail.tsx';
import { useMedia } from '#ui/use-media.ts';
import { AccountDetail } from './account-detail.tsx';
import { AccountFacets } from './account-facets.tsx';
import { accountElementId } from './account-row.tsx';
import { AccountsListArea } from './accounts-list-area.tsx';
import type { AccountsStore } from './accounts-store.ts';
import { AccountsToolbar, SET_KIND_BUTTON } from './accounts-toolbar.tsx';
import { KindMenu, type MenuPlace } from './kind-menu.tsx';
import { useClassify } from './use-classify.ts';

/** Below these widths, in CSS pixels, the side panels give way to the list. */
const NARROW = '(max-width: 1179px)';
const VERY_NARROW = '(max-width: 899px)';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  panes: { flexGrow: 1, minHeight: 0, display: 'flex', position: 'relative' },
});

/** Filters, list and details of the accounts of one side. */
export function AccountsWorkspace({ project, store }: { project: Project; store: AccountsStore }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { navigation } = useServices();
  const { classify, busy } = useClassify(store);
  const chosen = useStore(store, ({ selection }) => countRanges(selection.places));
  const side = useStore(store, ({ query }) => query.side);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const narrow = useMedia(NARROW);
  const overlaid = useMedia(VERY_NARROW);
  const [keptOpen, keepOpen] = useViewSetting<boolean>('accounts.detail', true);
  const [peek, setPeek] = useState(false);
  const [width, setWidth] = usePaneWidth('accounts.detailWidth', DETAIL_WIDTH);
  const open = overlaid ? peek : keptOpen;
  const setOpen = overlaid ? setPeek : keepOpen;

  const focusList = useCallback(() => {
    const id = store.getState().currentId();
    const row = id === null ? null : document.getElementById(accountElementId(id));
    (row ?? document.getElementById('main'))?.focus();
  }, [store]);
  const openDetail = useCallback(() => setOpen(true), [setOpen]);
  const closeDetail = (): void => {
    setOpen(false);
    focusList();
  };
  const openMenu = (): void => {
    const button = document.getElementById(SET_KIND_BUTTON);
    if (button) setMenu({ at: 'button', button });
  };
  const closeMenu = (): void => {
    setMenu(null);
    requestAnimationFrame(focusList);
  };
  const review = (): void => {
    const id = store.getState().currentId();
    if (id !== null) navigation.getState().go('review', id);
  };

  useKeys('k', () => chosen > 0 && !busy && openMenu(), { enabled: menu === null });
  useKeys('/,shift+/,mod+f', () => document.getElementById('account-search')?.focus());
  useKeys('escape', () => {
    const { selection, point } = store.getState();
    if (chosen > 1 && selection.current !== null) point(selection.current, 'only');
    else closeDetail();
  });

  return (
    <div className={styles.root}>
      <AccountsToolbar
        store={store}
        filters={narrow ? <AccountFacets store={store} folded /> : null}
        busy={busy}
        menuOpen={menu?.at === 'button'}
        onMenu={openMenu}
        onLeave={focusList}
        onDetail={open ? null : openDetail}
      />
      <div className={styles.panes}>
        {narrow ? null : <AccountFacets store={store} />}
        <AccountsListArea project={project} store={store} onOpen={openDetail} onMenu={(x, y) => setMenu({ at: 'point', x, y })} />
        {open ? (
          <SideDetail
            id="account-detail"
            label={t('accounts.detail.label')}
            resizeLabel={t('accounts.resize')}
            overlaid={overlaid}
            width={width}
            onWidth={setWidth}
          >
            <AccountDetail store={store} onClose={closeDetail} />
          </SideDetail>
        ) : null}
      </div>
      {menu ? (
        <KindMenu
          place={menu}
          onChoose={classify}
          onDetail={open ? null : openDetail}
          onReview={side === 'source' && project.pairedAt !== null && chosen === 1 ? review : null}
          onClose={closeMenu}
        />
      ) : null}
    </div>
  );
}
