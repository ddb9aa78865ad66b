import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { EnvironmentUserRow } from '#contract/calls/environment-calls.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { useGridRowStyles } from '#ui/grid-row-styles.ts';
import { VirtualGrid } from '#ui/virtual-grid.tsx';
import { pagesOf, useEnvironmentUsers, type UserQuery } from './use-environment-users.ts';
import { USER_HEIGHT, UserRow, useUserColumns, userElementId } from './user-row.tsx';

const COLUMNS = ['user', 'access', 'becomes', 'exception'] as const;

const useStyles = makeStyles({
  box: {
    display: 'flex',
    height: 'min(440px, 60vh)',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  /** Above the buttons. */
  end: { justifyContent: 'flex-end' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Users of an environment line by line; Enter asks about the one that has the focus. */
export function UserGrid({ query, onAsk }: { query: UserQuery; onAsk: (user: EnvironmentUserRow) => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { cell } = useGridRowStyles();
  const { columns } = useUserColumns();
  const [pages, setPages] = useState<readonly number[]>([0]);
  const [wanted, setCurrent] = useState(0);
  const { total, at, error, retry } = useEnvironmentUsers(query, pages);
  const count = total ?? 0;
  const current = Math.max(0, Math.min(wanted, count - 1));

  const onKeyDown = (event: KeyboardEvent, page: number): void => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -count, End: count }[event.key];
    const here = at(current);
    const onButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (by !== undefined) setCurrent(Math.min(count - 1, Math.max(0, current + by)));
    else if (event.key === 'Enter' && !onButton && here) onAsk(here);
    else return;
    event.preventDefault();
  };
  if (error !== null) return <FailureView error={error} onRetry={retry} />;
  if (total === 0) {
    return (
      <Text className={styles.quiet} role="status">
        {t('environments.nobody')}
      </Text>
    );
  }
  return (
    <div className={styles.box}>
      <VirtualGrid
        label={t('environments.users')}
        count={count}
        rowHeight={USER_HEIGHT}
        columnCount={COLUMNS.length}
        columns={columns}
        current={count > 0 ? current : null}
        keyAt={(place) => place}
        elementId={userElementId}
        onShow={(from, to) => {
          const now = pagesOf(from, Math.max(1, Math.min(to, count)));
          if (now.join() !== pages.join()) setPages(now);
        }}
        onKeyDown={onKeyDown}
        testId="environment-users"
        head={COLUMNS.map((name, index) => (
          <div key={name} role="columnheader" aria-colindex={index + 1} className={mergeClasses(cell, name === 'exception' && styles.end)}>
            {t(`environments.column.${name}`)}
          </div>
        ))}
      >
        {(place) => <UserRow user={at(place)} place={place} current={place === current} onCurrent={setCurrent} onAsk={onAsk} />}
      </VirtualGrid>
    </div>
  );
}
