import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { format } from '#lib/format.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, fontVariantNumeric: 'tabular-nums' },
  track: {
    width: '36px',
    height: '6px',
    flexShrink: 0,
    borderRadius: '3px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
});

/** How full a column is. */
export function FillBar({ share }: { share: number }): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <span className={styles.track} aria-hidden>
        <span className={styles.bar} style={{ width: `${Math.round(share * 100)}%`, display: 'block' }} />
      </span>
      {format.percent(share)}
    </span>
  );
}
