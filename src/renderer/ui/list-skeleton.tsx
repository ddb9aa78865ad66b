import type { ReactElement } from 'react';
import { Skeleton, SkeletonItem, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { flexGrow: 1, overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground1, paddingTop: '36px' },
  row: {
    boxSizing: 'border-box',
    display: 'grid',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXXL,
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

const ROWS = [1, 2, 3, 4, 5, 6, 7, 8];
const CELLS = [1, 2, 3];

/** The shape of a list while it is on its way. */
export function ListSkeleton(props: { label: string; rowHeight: number; columns: string }): ReactElement {
  const styles = useStyles();
  return (
    <Skeleton className={styles.root} aria-label={props.label}>
      {ROWS.map((row) => (
        <div key={row} className={mergeClasses(styles.row, props.columns)} style={{ height: props.rowHeight }}>
          {CELLS.map((cell) => (
            <SkeletonItem key={cell} size={20} />
          ))}
        </div>
      ))}
    </Skeleton>
  );
}
