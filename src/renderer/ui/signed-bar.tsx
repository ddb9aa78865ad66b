import type { ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    position: 'relative',
    height: '8px',
    backgroundColor: tokens.colorNeutralBackground4,
    borderRadius: '4px',
    forcedColorAdjust: 'none',
  },
  middle: { position: 'absolute', left: '50%', top: '-2px', bottom: '-2px', width: '1px', backgroundColor: tokens.colorNeutralStroke1 },
  bar: { position: 'absolute', top: 0, bottom: 0, borderRadius: '4px' },
  positive: { left: '50%', backgroundColor: tokens.colorPaletteGreenBackground3 },
  negative: { right: '50%', backgroundColor: tokens.colorPaletteRedBackground3 },
});

/** A bar to the right of its middle for what speaks for, to the left for what speaks against. The number stands beside it. */
export function SignedBar({ value, scale }: { value: number; scale: number }): ReactElement {
  const styles = useStyles();
  const width = `${Math.min(50, (Math.abs(value) / scale) * 50)}%`;
  return (
    <div className={styles.track} aria-hidden>
      <div className={styles.middle} />
      <div className={mergeClasses(styles.bar, value < 0 ? styles.negative : styles.positive)} style={{ width }} />
    </div>
  );
}
