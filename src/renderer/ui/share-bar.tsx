import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    display: 'block',
    height: '6px',
    flexShrink: 0,
    borderRadius: '3px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: {
    display: 'block',
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
});

/** A thin bar for a share of 0 to 1. The number stands beside it. */
export function ShareBar({ share, width }: { share: number; width: string }): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.track} style={{ width }} aria-hidden>
      <span className={styles.bar} style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  );
}
