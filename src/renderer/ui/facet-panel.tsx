import type { ReactElement, ReactNode } from 'react';
import {
  Button,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Skeleton,
  SkeletonItem,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  root: {
    width: '204px',
    flexShrink: 0,
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  wide: { width: '236px' },
  stack: { display: 'grid', gap: tokens.spacingVerticalL },
  bones: { display: 'grid', gap: tokens.spacingVerticalM },
  surface: { minWidth: '200px', overflowY: 'auto' },
});

/** What a list can be narrowed by; one below the other, or behind a button where there is no room. */
export function FacetPanel(props: {
  label: string;
  folded?: boolean;
  /** For long words. */
  wide?: boolean;
  /** Something is narrowed now. */
  active: boolean;
  /** What is said while the facets are on their way; null when they are there. */
  waiting: string | null;
  children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const facets =
    props.waiting === null ? (
      <div className={styles.stack}>{props.children}</div>
    ) : (
      <Skeleton className={styles.bones} aria-label={props.waiting}>
        <SkeletonItem size={24} />
        <SkeletonItem size={24} />
        <SkeletonItem size={24} />
      </Skeleton>
    );
  if (!props.folded) {
    return (
      <aside data-pane="filters" className={mergeClasses(styles.root, props.wide && styles.wide)} aria-label={props.label}>
        {facets}
      </aside>
    );
  }
  return (
    <Popover positioning={{ position: 'below', align: 'start', autoSize: true }} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button icon={<FilterRegular />} appearance={props.active ? 'primary' : 'secondary'}>
          {props.label}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={props.label}>
        {facets}
      </PopoverSurface>
    </Popover>
  );
}
