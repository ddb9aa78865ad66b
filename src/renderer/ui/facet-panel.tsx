import { useId, type ReactElement, type ReactNode } from 'react';
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
import { Splitter } from './splitter.tsx';

export const FACET_WIDTH = { min: 180, max: 420, usual: 236, slim: 224, wide: 236 } as const;

const useStyles = makeStyles({
  root: {
    width: '204px',
    flexShrink: 0,
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  edge: { borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  stack: { display: 'grid', gap: tokens.spacingVerticalL },
  bones: { display: 'grid', gap: tokens.spacingVerticalM },
  surface: { minWidth: '200px', overflowY: 'auto' },
});

/** What a list can be narrowed by; one below the other, or behind a button where there is no room. */
export function FacetPanel(props: {
  label: string;
  folded?: boolean;
  /** Lets the panel be made wider or narrower. */
  resize?: { readonly label: string; readonly width: number; readonly onWidth: (width: number) => void };
  /** Something is narrowed now. */
  active: boolean;
  /** What is said while the facets are on their way; null when they are there. */
  waiting: string | null;
  children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const id = useId();
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
    const { resize } = props;
    return (
      <>
        <aside
          id={id}
          data-pane="filters"
          className={mergeClasses(styles.root, !resize && styles.edge)}
          style={resize && { width: resize.width }}
          aria-label={props.label}
        >
          {facets}
        </aside>
        {resize ? (
          <Splitter
            before
            label={resize.label}
            controls={id}
            width={resize.width}
            min={FACET_WIDTH.min}
            max={FACET_WIDTH.max}
            onChange={resize.onWidth}
          />
        ) : null}
      </>
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
