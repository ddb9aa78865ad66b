import { useCallback, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import { Checkbox, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import { useGridRowStyles } from '#ui/grid-row-styles.ts';
import { countRanges } from '#ui/range-set.ts';
import { VirtualGrid } from '#ui/virtual-grid.tsx';
import { ROW_HEIGHT, useAccountColumns } from './account-columns.ts';
import { AccountRow, accountElementId } from './account-row.tsx';
import type { AccountsStore } from './accounts-store.ts';
import { isSelected, pointingOf, type Pointing } from '#ui/selection.ts';

/** The accounts of a side, however many there are; several can be chosen. */
export function AccountGrid(props: {
  store: AccountsStore;
  tenant: string;
  onOpen: () => void;
  /** Asks for what can be done with the selection, at a point of the window. */
  onMenu: (x: number, y: number) => void;
}): ReactElement {
  const { store, onOpen } = props;
  const { t } = useTranslation();
  const { cell } = useGridRowStyles();
  const columns = useAccountColumns();
  const { ids, selection } = useStore(store);
  const chosen = countRanges(selection.places);
  const point = useCallback((place: number, how: Pointing) => store.getState().point(place, how), [store]);

  const onKeyDown = (event: KeyboardEvent, page: number): void => {
    if (event.target instanceof Element && event.target.closest('input') !== null) return;
    const { move, selectAll } = store.getState();
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -ids.length, End: ids.length }[event.key];
    const control = event.ctrlKey || event.metaKey;
    if (by !== undefined) move(by, pointingOf(event, 'move'));
    else if (control && event.key.toLowerCase() === 'a') selectAll();
    else if (event.key === ' ' && selection.current !== null) point(selection.current, event.shiftKey ? 'range' : 'toggle');
    else if (event.key === 'Enter') onOpen();
    else return;
    event.preventDefault();
  };
  const onContextMenu = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null;
    if (!row) return;
    event.preventDefault();
    const place = Number(row.dataset['place']);
    if (!isSelected(store.getState().selection, place)) point(place, 'only');
    props.onMenu(event.clientX, event.clientY);
  };

  return (
    <div className={columns.container}>
      <VirtualGrid
        label={t('accounts.listLabel', { tenant: props.tenant })}
        count={ids.length}
        rowHeight={ROW_HEIGHT}
        columnCount={5}
        columns={columns.columns}
        multiple
        current={selection.current}
        list={ids}
        keyAt={useCallback((place: number) => ids[place] ?? place, [ids])}
        elementId={accountElementId}
        onShow={(from, to) => store.getState().need(from, to)}
        isThere={(place) => store.getState().row(ids[place]!) !== undefined}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        testId="account-scroller"
        head={
          <>
            <div role="columnheader" aria-colindex={1} className={mergeClasses(cell, columns.choose)}>
              <Checkbox
                aria-label={t('accounts.chooseAll')}
                checked={chosen === 0 ? false : chosen === ids.length ? true : 'mixed'}
                onChange={() => {
                  if (chosen === ids.length) point(selection.current ?? 0, 'only');
                  else store.getState().selectAll();
                }}
              />
            </div>
            <div role="columnheader" aria-colindex={2} className={cell}>
              {t('accounts.column.account')}
            </div>
            <div role="columnheader" aria-colindex={3} className={cell}>
              {t('accounts.column.kind')}
            </div>
            <div role="columnheader" aria-colindex={4} className={mergeClasses(cell, columns.states)}>
              {t('accounts.column.states')}
            </div>
            <div role="columnheader" aria-colindex={5} className={mergeClasses(cell, columns.department)}>
              {t('accounts.column.department')}
            </div>
          </>
        }
      >
        {(place) => {
          const id = ids[place];
          return id === undefined ? null : (
            <AccountRow
              id={id}
              row={store.getState().row(id)}
              place={place}
              selected={isSelected(selection, place)}
              current={place === selection.current}
              onPoint={point}
              onOpen={onOpen}
            />
          );
        }}
      </VirtualGrid>
    </div>
  );
}
