import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { format } from '#lib/format.ts';
import { ShareBar } from '#ui/share-bar.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, fontVariantNumeric: 'tabular-nums' },
});

/** How full a column is. */
export function FillBar({ share }: { share: number }): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <ShareBar share={share} width="36px" />
      {format.share(share)}
    </span>
  );
}
