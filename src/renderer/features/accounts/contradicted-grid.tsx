import { useCallback, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Side } from '#core/directory/account.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { useFieldName } from '#lib/field-name.ts';
import { useGridRowStyles } from '#ui/grid-row-styles.ts';
import { Truncated } from '#ui/truncated.tsx';
import { VirtualGrid } from '#ui/virtual-grid.tsx';
import { CONTRADICTED_HEIGHT, ContradictedRow, contradictedElementId, useContradictedColumns } from './contradicted-row.tsx';
import { pagesOf, useContradictedAccounts, type ContradictedAccount, type ContradictionGroup } from './use-contradictions.ts';
import { usePrefer } from './use-prefer.ts';

/** The accounts about which two files say different things in one field. */
export function ContradictedGrid({ side, group }: { side: Side; group: ContradictionGroup }): ReactElement {
  const { t } = useTranslation();
  const { cell } = useGridRowStyles();
  const columns = useContradictedColumns();
  const fieldName = useFieldName()(group.field);
  const prefer = usePrefer();
  const [pages, setPages] = useState<readonly number[]>([0]);
  const [wanted, setCurrent] = useState(0);
  const { at, error, retry } = useContradictedAccounts(side, group, pages);
  const { field } = group;
  const current = Math.min(wanted, group.accounts - 1);

  const flip = useCallback(
    ({ party, loser }: ContradictedAccount) => prefer({ side, field, file: loser, accountId: party.id }),
    [field, prefer, side],
  );
  const rule = useCallback(
    ({ party }: ContradictedAccount) => prefer({ side, field, file: null, accountId: party.id }),
    [field, prefer, side],
  );
  const onShow = (from: number, to: number): void => {
    const now = pagesOf(from, Math.min(to, group.accounts));
    if (now.join() !== pages.join()) setPages(now);
  };
  const onKeyDown = (event: KeyboardEvent, page: number): void => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -group.accounts, End: group.accounts }[event.key];
    const here = at(current);
    const onButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (by !== undefined) setCurrent(Math.min(group.accounts - 1, Math.max(0, current + by)));
    else if (event.key === 'Enter' && !onButton && here) flip(here);
    else return;
    event.preventDefault();
  };

  if (error !== null) return <FailureView error={error} onRetry={retry} />;
  return (
    <VirtualGrid
      label={t('accounts.contradictions.list', { field: fieldName, winner: group.winner.file, loser: group.loser.file })}
      count={group.accounts}
      rowHeight={CONTRADICTED_HEIGHT}
      columnCount={3}
      columns={columns.columns}
      current={current}
      keyAt={(place) => at(place)?.party.id ?? -1 - place}
      elementId={contradictedElementId}
      onShow={onShow}
      onKeyDown={onKeyDown}
      testId="contradiction-scroller"
      head={
        <>
          <div role="columnheader" aria-colindex={1} className={cell}>
            {t('accounts.contradictions.account')}
          </div>
          <div role="columnheader" aria-colindex={2} className={cell}>
            <Truncated text={t('accounts.contradictions.says', { file: group.winner.file })} />
          </div>
          <div role="columnheader" aria-colindex={3} className={cell}>
            <Truncated text={t('accounts.contradictions.saysInstead', { file: group.loser.file })} />
          </div>
        </>
      }
    >
      {(place) => (
        <ContradictedRow
          account={at(place)}
          fieldName={fieldName}
          place={place}
          current={place === current}
          onCurrent={setCurrent}
          onFlip={flip}
          onRule={rule}
        />
      )}
    </VirtualGrid>
  );
}
