import type { ReactElement } from 'react';
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownSignature } from '#contract/calls/signoff-calls.ts';
import { format } from '#lib/format.ts';
import { SignatureMark } from './signature-mark.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    paddingInlineStart: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A signature with who gave it, when, and what was read. */
export function SignatureView({ signature }: { signature: ShownSignature }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { role, name, title, organisation, email, at, zone, statement, keptBy } = signature;
  return (
    <div className={styles.root}>
      <SignatureMark name={name} mark={signature.mark} />
      <Text weight="semibold">
        {t(`signoff.role.${role}`)}: {t('signoff.signature.of', { name, title, organisation })}
      </Text>
      <Text size={200} className={styles.quiet}>
        {email} · {t('signoff.signature.when', { at: format.dateTimeIn(at, zone), zone })}
        {keptBy === 'run' ? ` · ${t('signoff.signature.run')}` : ''}
      </Text>
      <details>
        <summary>{t('signoff.signature.statement')}</summary>
        <Text size={200}>{statement}</Text>
      </details>
    </div>
  );
}
