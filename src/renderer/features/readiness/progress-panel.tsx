import type { ReactElement } from 'react';
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Progress, ShownReadiness } from '#contract/calls/readiness-calls.ts';
import { Panel } from '#ui/panel.tsx';
import { ShareBar } from '#ui/share-bar.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(80px, 3fr) minmax(120px, auto)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  name: { overflowWrap: 'anywhere' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
});

/** How many steps are done, environment by environment and over all. */
export function ProgressPanel(props: { environments: ShownReadiness['environments']; overall: Progress }): ReactElement {
  const { environments, overall } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  if (environments.length === 0) {
    return (
      <Panel title={t('readiness.progress')}>
        <Text>{t('readiness.noEnvironment')}</Text>
      </Panel>
    );
  }
  const rows = environments.map(({ id, name, progress }) => ({ id, name, progress }));
  if (environments.length > 1) rows.push({ id: 0, name: t('readiness.overall'), progress: overall });
  return (
    <Panel title={t('readiness.progress')}>
      <ul className={styles.list}>
        {rows.map(({ id, name, progress }) => (
          <li key={id} className={styles.item}>
            <Text className={styles.name} weight={id === 0 ? 'semibold' : 'regular'}>
              {name}
            </Text>
            <ShareBar width="100%" share={progress.total === 0 ? 0 : progress.done / progress.total} />
            <Text className={styles.number}>{t('readiness.done', progress)}</Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
