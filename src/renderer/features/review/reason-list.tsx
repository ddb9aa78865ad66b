import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Answer } from '#lib/client.ts';
import { format } from '#lib/format.ts';
import { breakable } from '#lib/marked-value.tsx';
import { SignedBar } from '#ui/signed-bar.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  reason: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 84px 44px',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sentence: { minWidth: 0, overflowWrap: 'anywhere' },
  bits: { textAlign: 'end', color: tokens.colorNeutralForeground2 },
});

/** What speaks for and against the pair, strongest first. */
export function ReasonList({ reasons }: { reasons: Answer<'review.read'>['reasons'] }): ReactElement {
  const styles = useStyles();
  const scale = Math.max(8, ...reasons.map(({ bits }) => Math.abs(bits)));
  return (
    <ul className={styles.list}>
      {reasons.map((reason) => (
        <li key={`${reason.comparison} ${reason.level}`} className={styles.reason}>
          <span className={styles.sentence}>{breakable(reason.sentence)}</span>
          <SignedBar value={reason.bits} scale={scale} />
          <span className={styles.bits}>{format.bits(reason.bits)}</span>
        </li>
      ))}
    </ul>
  );
}
