import { useState, type ReactElement } from 'react';
import { Badge, Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownRevision } from '#contract/calls/signoff-calls.ts';
import { format } from '#lib/format.ts';
import { ChangeList } from './change-list.tsx';
import { SignatureView } from './signature-view.tsx';
import { sumChanges } from './sum-changes.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { paddingBottom: 0 },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
  digest: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
});

const COLOURS = { signed: 'success', waiting: 'warning', superseded: 'informative', never: 'informative' } as const;

/** One revision: what it is, what it changed, and who signed it. */
export function RevisionItem({ revision }: { revision: ShownRevision }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { number, digest, frozenAt, frozenBy, signed, superseded, comparedWith, changes, signatures, findings } = revision;
  const state = superseded ? (signed ? 'superseded' : 'never') : signed ? 'signed' : 'waiting';
  const sum = sumChanges(changes);
  const difference =
    comparedWith === null
      ? t('signoff.revisions.first')
      : sum === 0
        ? t('signoff.revisions.same', { number: comparedWith })
        : t('signoff.revisions.against', { number: comparedWith, changes: t('signoff.change.count', changes) });
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Subtitle2 as="h3">{t('signoff.revisions.name', { number })}</Subtitle2>
        <Badge appearance="tint" color={COLOURS[state]}>
          {t(`signoff.revisions.${state}`)}
        </Badge>
        <Text size={200} className={styles.quiet}>
          {t('signoff.revisions.frozen', { by: frozenBy, at: format.dateTime(frozenAt) })}
        </Text>
      </div>
      <Text>{difference}</Text>
      {findings.warnings > 0 ? (
        <Text size={200}>{t('signoff.revisions.warnings', { count: findings.warnings, acknowledged: findings.acknowledged })}</Text>
      ) : null}
      {comparedWith !== null && sum > 0 ? (
        <>
          <div>
            <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('signoff.revisions.show', { number: comparedWith })}
            </Button>
          </div>
          {open ? <ChangeList number={number} title={t('signoff.revisions.show', { number: comparedWith })} /> : null}
        </>
      ) : null}
      {signatures.length === 0 ? <Text className={styles.quiet}>{t('signoff.revisions.nobody')}</Text> : null}
      {signatures.map((signature) => (
        <SignatureView key={signature.role} signature={signature} />
      ))}
      <Text size={200} className={styles.quiet}>
        {t('signoff.revisions.digest')}
        <span className={styles.digest}>{digest}</span>
      </Text>
    </li>
  );
}
