import type { ReactElement } from 'react';
import { Badge, Button, Text, Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular, DocumentDatabaseRegular, DocumentErrorRegular, HistoryRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Answer } from '#lib/client.ts';
import { format } from '#lib/format.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Truncated } from '#ui/truncated.tsx';
import { useNow } from '#ui/use-now.ts';
import { useStartProject } from './use-start-project.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: `0 -${tokens.spacingHorizontalM}`, padding: 0, display: 'grid' },
  item: {
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  open: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':disabled': { cursor: 'default' },
  },
  icon: { fontSize: '28px', lineHeight: 0, color: tokens.colorBrandForeground1, flexShrink: 0 },
  gone: { color: tokens.colorNeutralForeground3 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, flexGrow: 1 },
  first: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  when: { color: tokens.colorNeutralForeground3, flexShrink: 0, '@media (max-width: 620px)': { display: 'none' } },
});

export function RecentList(props: { recent: Answer<'home.read'>['recent']; openLocation: string | null }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const now = useNow();
  const { client, navigation, queries } = useServices();
  const { busy, start } = useStartProject();
  const sayFailure = useSayFailure();

  if (props.recent.length === 0) {
    return <EmptyState icon={<HistoryRegular />} title={t('home.recentEmpty')} body={t('home.recentEmptyBody')} />;
  }
  const forget = async (recentId: string): Promise<void> => {
    await client['home.forget']({ recentId });
    await queries.invalidateQueries({ queryKey: ['home'] });
  };

  return (
    <ul className={styles.list}>
      {props.recent.map(({ recentId, name, location, openedAt, missing }) => {
        const isOpen = location === props.openLocation;
        const open = (): void => (isOpen ? navigation.getState().go('review') : start(() => client['project.openRecent']({ recentId })));
        return (
          <li key={recentId} className={styles.item}>
            <button type="button" className={styles.open} disabled={busy || missing} onClick={open}>
              <span className={mergeClasses(styles.icon, missing && styles.gone)} aria-hidden>
                {missing ? <DocumentErrorRegular /> : <DocumentDatabaseRegular />}
              </span>
              <span className={styles.words}>
                <span className={styles.first}>
                  <Truncated className={mergeClasses(styles.name, missing && styles.gone)} text={name} />
                  {isOpen ? <Badge appearance="tint">{t('home.isOpen')}</Badge> : null}
                  {missing ? (
                    <Badge appearance="tint" color="warning">
                      {t('home.missing')}
                    </Badge>
                  ) : null}
                </span>
                <Truncated className={styles.quiet} text={missing ? t('home.missingHint') : location} />
              </span>
              <Text className={styles.when} title={format.dateTime(openedAt)}>
                {t('home.opened', { when: format.ago(openedAt, now) })}
              </Text>
            </button>
            <Tooltip content={t('home.forget', { name })} relationship="label">
              <Button appearance="subtle" icon={<DismissRegular />} onClick={() => void forget(recentId).catch(sayFailure)} />
            </Tooltip>
          </li>
        );
      })}
    </ul>
  );
}
