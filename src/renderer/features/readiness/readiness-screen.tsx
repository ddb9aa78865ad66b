import { useState, type ReactElement } from 'react';
import { Field, Select, Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { format } from '#lib/format.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useViewSetting } from '#lib/view-setting.ts';
import { Page } from '#ui/page.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { ChecklistView } from './checklist-view.tsx';
import { FindingsView } from './findings-view.tsx';
import { ProgressPanel } from './progress-panel.tsx';
import { Reminders } from './reminders.tsx';
import { WorkView } from './work-view.tsx';

const TABS = ['findings', 'checklist', 'work'] as const;
type Tab = (typeof TABS)[number];

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalL },
  // The longest name of an environment must not push the choice out of the page.
  field: { gridTemplateColumns: 'auto minmax(0, 320px)', columnGap: tokens.spacingHorizontalM, maxWidth: '100%' },
  stack: { display: 'grid', gap: tokens.spacingVerticalXL, minWidth: 0 },
});

/** What the rules say of the move, what is still to be done, and what periods are running. */
export function ReadinessScreen({ onEnvironment }: { onEnvironment: (id: number) => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const sayFailure = useSayFailure();
  const [kept] = useViewSetting<string>('export.accept', 'sure');
  const accept = kept === 'likely' ? 'likely' : 'sure';
  const [tab, setTab] = useState<Tab>('findings');
  const [wanted, choose] = useViewSetting<number>('readiness.environment', 0);
  const readiness = useQuery({
    queryKey: [PROJECT_KEY, 'readiness', accept],
    queryFn: () => client['readiness.read']({ accept }),
    placeholderData: (previous) => previous,
  });
  if (readiness.isError) return <FailureView error={readiness.error} onRetry={() => void readiness.refetch()} />;
  if (!readiness.data) {
    return (
      <Page title={t('readiness.title')} intro={t('readiness.intro')}>
        <Skeleton className={styles.stack} aria-label={t('common.loading')}>
          <SkeletonItem size={128} />
          <SkeletonItem size={128} />
        </Skeleton>
      </Page>
    );
  }
  const { data } = readiness;
  const environments = data.environments.filter(({ id }) => id !== 0);
  const chosen = environments.find(({ id }) => id === wanted) ?? null;
  return (
    <Page
      title={t('readiness.title')}
      intro={t('readiness.intro')}
      actions={
        <Field className={styles.field} label={t('readiness.ruleSet')} orientation="horizontal">
          <Select
            value={data.ruleSet}
            onChange={(_, { value }) => {
              const version = value === data.ruleSets[0]?.version ? null : value;
              void client['readiness.setRuleSet']({ version }).catch(sayFailure);
            }}
          >
            {data.ruleSets.map(({ version }, index) => (
              <option key={version} value={version}>
                {t(index === 0 ? 'readiness.newest' : 'readiness.version', { version: format.date(version) })}
              </option>
            ))}
          </Select>
        </Field>
      }
    >
      <Reminders environments={environments} />
      <div className={styles.bar}>
        <Segmented
          label={t('readiness.tabs')}
          value={tab}
          onChange={setTab}
          options={TABS.map((name) => ({ name, label: t(`readiness.tab.${name}`) }))}
        />
        {environments.length > 1 ? (
          <Field className={styles.field} label={t('readiness.environment')} orientation="horizontal">
            <Select value={String(chosen?.id ?? 0)} onChange={(_, { value }) => choose(Number(value))}>
              <option value="0">{t('readiness.allEnvironments')}</option>
              {environments.map(({ id, name }) => (
                <option key={id} value={String(id)}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
      </div>
      {tab === 'findings' ? (
        <FindingsView data={data} environmentId={chosen?.id ?? null} accept={accept} onEnvironment={onEnvironment} />
      ) : tab === 'checklist' ? (
        <>
          <ProgressPanel environments={environments} overall={data.progress} />
          {(chosen ? [chosen] : environments).map((environment) => (
            <ChecklistView key={environment.id} environment={environment} isOnly={environments.length === 1} />
          ))}
        </>
      ) : (
        <WorkView data={data} environmentId={chosen?.id ?? null} accept={accept} />
      )}
    </Page>
  );
}
