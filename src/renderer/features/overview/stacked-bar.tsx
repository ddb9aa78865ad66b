import type { ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Coverage } from '#contract/calls/overview-calls.ts';
import { PARTS, sizeOf, usePartStyles } from './part-styles.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '1px',
    height: '12px',
    borderRadius: '3px',
    overflow: 'hidden',
    // Without this, paper shows no bars and forced colours show only their background.
    printColorAdjust: 'exact',
    forcedColorAdjust: 'none',
  },
  thick: { height: '16px', backgroundColor: tokens.colorNeutralBackground4 },
  part: { minWidth: '2px' },
});

/** Four parts of a whole. The numbers stand beside it, so it says nothing to those who listen. */
export function StackedBar({ coverage, of, thick }: { coverage: Coverage; of?: number | undefined; thick?: boolean }): ReactElement {
  const styles = useStyles();
  const parts = usePartStyles();
  const size = sizeOf(coverage);
  const width = of === undefined || of === 0 ? 100 : (100 * size) / of;
  return (
    <div className={mergeClasses(styles.bar, thick && styles.thick)} style={{ width: `${width}%` }} aria-hidden>
      {PARTS.map((part) =>
        coverage[part] > 0 ? (
          <div key={part} className={mergeClasses(styles.part, parts[part])} style={{ flexGrow: coverage[part], flexBasis: 0 }} />
        ) : null,
      )}
    </div>
  );
}
