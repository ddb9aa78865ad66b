import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownSignature } from '#contract/calls/signoff-calls.ts';

const useStyles = makeStyles({
  typed: {
    fontFamily: 'Georgia, "Times New Roman", serif',
    fontStyle: 'italic',
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    overflowWrap: 'anywhere',
  },
  drawn: { width: '240px', height: '80px', maxWidth: '100%' },
  line: { fill: 'none', stroke: 'currentColor', strokeWidth: 3, strokeLinecap: 'round', strokeLinejoin: 'round' },
});

/** The signature itself, as it was typed or drawn. */
export function SignatureMark({ name, mark }: Pick<ShownSignature, 'name' | 'mark'>): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  if (mark.kind === 'typed') return <span className={styles.typed}>{mark.text}</span>;
  return (
    <svg viewBox="0 0 600 200" className={styles.drawn} role="img" aria-label={t('signoff.signature.drawing', { name })}>
      <path d={mark.path} className={styles.line} />
    </svg>
  );
}
