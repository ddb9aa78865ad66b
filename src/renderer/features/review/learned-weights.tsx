import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Learned } from '#contract/calls/matching-calls.ts';
import { format } from '#lib/format.ts';
import { DetailSection } from '#ui/detail-section.tsx';
import { SignedBar } from '#ui/signed-bar.tsx';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(340px, 1fr))',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  finding: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 96px 44px',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  bits: { textAlign: 'end', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** What each finding weighs. */
export function LearnedWeights({ weights }: { weights: Learned['weights'] }): ReactElement {
  const styles = useStyles();
  const scale = Math.max(8, ...weights.flatMap(({ findings }) => findings.map(({ bits }) => Math.abs(bits))));
  return (
    <div className={styles.root}>
      {weights.map(({ title, findings }) => (
        <DetailSection key={title} title={title}>
          <ul className={styles.list}>
            {findings.map(({ words, bits }) => (
              <li key={words} className={styles.finding}>
                <span>{words}</span>
                <SignedBar value={bits} scale={scale} />
                <span className={styles.bits}>{format.bits(bits)}</span>
              </li>
            ))}
          </ul>
        </DetailSection>
      ))}
    </div>
  );
}
