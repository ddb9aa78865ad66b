import type { ReactElement } from 'react';
import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ROW_HEIGHT } from './grid-styles.ts';

const useStyles = makeStyles({
  root: { flexGrow: 1, overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground1, paddingTop: '36px' },
  row: {
    height: `${ROW_HEIGHT}px`,
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: '1fr 0.82fr 1fr',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXXL,
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

const ROWS = [1, 2, 3, 4, 5, 6, 7, 8];

/** The shape of the list while it is on its way. */
export function ListSkeleton(): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Skeleton className={styles.root} aria-label={t('common.loading')}>
      {ROWS.map((row) => (
        <div key={row} className={styles.row}>
          <SkeletonItem size={20} />
          <SkeletonItem size={20} />
          <SkeletonItem size={20} />
        </div>
      ))}
    </Skeleton>
  );
}
