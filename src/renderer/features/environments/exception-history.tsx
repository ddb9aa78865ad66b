import type { ReactElement } from 'react';
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { format } from '#lib/format.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What was wanted for this user here before, and by whom. */
export function ExceptionHistory(props: { environmentId: number; userKey: string }): ReactElement | null {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const history = useQuery({
    queryKey: [PROJECT_KEY, 'exceptions', props.environmentId, props.userKey],
    queryFn: () => client['environments.exceptions'](props),
  });
  const entries = history.data?.entries ?? [];
  if (entries.length === 0) return null;
  return (
    <div>
      <Text weight="semibold">{t('environments.before')}</Text>
      <ul className={styles.list}>
        {entries.map(({ sentence, why, by, at }) => (
          <li key={`${at} ${sentence}`}>
            {sentence}
            {why ? `: ${why}` : ''} <Text className={styles.quiet}>{t('environments.byAt', { by, at: format.dateTime(at) })}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
