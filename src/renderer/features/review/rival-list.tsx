import type { ReactElement } from 'react';
import { Button, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { AccountName } from '#lib/account-name.tsx';
import type { Answer } from '#lib/client.ts';
import { format } from '#lib/format.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  probability: { textAlign: 'end', minWidth: '40px' },
  note: { gridColumn: '1 / 4', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, paddingInlineStart: '28px' },
});

/** Other source accounts for which a target is the best or the second best, and the way to them. */
export function RivalList(props: {
  sources: NonNullable<Answer<'review.read'>['rivals']>['sources'];
  onShow: (sourceId: number) => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {props.sources.map(({ source, probability, has }) => (
        <li key={source.id} className={styles.item}>
          <AccountName party={source} />
          <span className={styles.probability}>{format.percent(probability)}</span>
          <Tooltip content={t('review.detail.rivalShow', { name: source.displayName || source.upn })} relationship="label">
            <Button size="small" appearance="subtle" icon={<ArrowRightRegular />} onClick={() => props.onShow(source.id)} />
          </Tooltip>
          {has ? <span className={styles.note}>{t('review.detail.rivalHas')}</span> : null}
        </li>
      ))}
    </ul>
  );
}
