import { useId, useState, type ReactElement } from 'react';
import { Button, Field, Input, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { BoxArrowUpRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Answer } from '#lib/client.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices, useShared } from '#lib/services.tsx';
import { useCompareStanding } from '#lib/use-compare-standing.ts';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Panel } from '#ui/panel.tsx';
import { DeliveredPackage } from './delivered-package.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { toTenantId, TENANT_ID } from './tenant-id.ts';

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: tokens.spacingHorizontalXL },
  label: { display: 'grid' },
  quiet: { color: tokens.colorNeutralForeground3 },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  files: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  foot: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, '> :first-child': { flexShrink: 0 } },
  summary: { cursor: 'pointer' },
});

type Preview = Answer<'deliver.preview'>;
type Ids = Preview['tenantIds'];
const SIDES = ['source', 'target'] as const;

/** Everything that is handed over, in one folder or zip. */
export function DeliverPanel({ revision }: { /** Of the project. */ revision: number }): ReactElement | null {
  const { client } = useServices();
  const preview = useQuery({ queryKey: [PROJECT_KEY, 'deliver'], queryFn: () => client['deliver.preview']({}) });
  useCompareStanding({ revision, wanted: !preview.isFetching && preview.data?.standing === null && preview.data.revision !== null });
  if (preview.isPending) return null;
  if (preview.isError) return <FailureView error={preview.error} onRetry={() => void preview.refetch()} />;
  return <DeliverForm preview={preview.data} />;
}

function DeliverForm({ preview }: { preview: Preview }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const { announce } = useAnnounce();
  const sayFailure = useSayFailure();
  const [wanted, setWanted] = useState<'revision' | 'now' | null>(null);
  const [as, setAs] = useState<'folder' | 'zip'>(preview.folder ? 'folder' : 'zip');
  const [ids, setIds] = useState({ source: preview.tenantIds.source ?? '', target: preview.tenantIds.target ?? '' });
  const [delivered, setDelivered] = useState<Answer<'deliver.write'> | null>(null);
  const [writing, setWriting] = useState(false);
  const hintId = useId();
  // One job at a time: what the page began by itself must not turn a person away.
  const busy = useShared('jobs', ({ running }) => running !== null) || writing;
  const revision = wanted === 'now' ? null : (preview.revision?.number ?? null);
  const blocker = revision === null ? preview.blocker : null;
  const isGiven = SIDES.every((side) => ids[side].trim() === '' || TENANT_ID.test(ids[side].trim()));

  const write = async (): Promise<void> => {
    setWriting(true);
    try {
      const tenantIds: Ids = { source: toTenantId(ids.source), target: toTenantId(ids.target) };
      const answer = await client['deliver.write']({ revision, as, tenantIds });
      if (answer.savedAs === null) return;
      setDelivered(answer);
      announce(t('deliver.saved'));
    } finally {
      setWriting(false);
    }
  };

  return (
    <Panel title={t('deliver.title')}>
      <Text>{t('deliver.body')}</Text>
      <StaleNotice standing={preview.standing} />
      {preview.revision || preview.folder ? (
        <div className={styles.choices}>
          {preview.revision ? (
            <Field label={t('deliver.what')}>
              <RadioGroup
                value={revision === null ? 'now' : 'revision'}
                onChange={(_, { value }) => setWanted(value === 'now' ? 'now' : 'revision')}
              >
                <Radio
                  value="revision"
                  label={
                    <span className={styles.label}>
                      {t('deliver.revision', { number: preview.revision.number })}
                      <Text className={styles.hint}>{t(preview.revision.signed ? 'deliver.signed' : 'deliver.unsigned')}</Text>
                    </span>
                  }
                />
                <Radio
                  value="now"
                  label={
                    <span className={styles.label}>
                      {t('deliver.now')}
                      <Text className={styles.hint}>{t('deliver.nowHint')}</Text>
                    </span>
                  }
                />
              </RadioGroup>
            </Field>
          ) : null}
          {preview.folder ? (
            <Field label={t('deliver.as')}>
              <RadioGroup value={as} onChange={(_, { value }) => setAs(value === 'zip' ? 'zip' : 'folder')}>
                <Radio value="folder" label={t('deliver.folder')} />
                <Radio value="zip" label={t('deliver.zip')} />
              </RadioGroup>
            </Field>
          ) : null}
        </div>
      ) : null}
      <Text className={styles.quiet}>{t('deliver.idsHint')}</Text>
      <div className={styles.choices}>
        {SIDES.map((side) => (
          <Field
            key={side}
            label={t(`deliver.${side}`)}
            validationState={ids[side].trim() === '' || TENANT_ID.test(ids[side].trim()) ? 'none' : 'error'}
            validationMessage={ids[side].trim() === '' || TENANT_ID.test(ids[side].trim()) ? null : t('deliver.badId')}
          >
            <Input value={ids[side]} spellCheck={false} onChange={(_, { value }) => setIds({ ...ids, [side]: value })} />
          </Field>
        ))}
      </div>
      <details>
        <summary className={styles.summary}>{t('deliver.files')}</summary>
        <ul className={styles.files}>
          {preview.files.map((path) => (
            <li key={path}>{path}</li>
          ))}
        </ul>
      </details>
      <div className={styles.foot}>
        <Button
          appearance="primary"
          icon={<BoxArrowUpRegular />}
          aria-describedby={blocker === null ? undefined : hintId}
          disabledFocusable={blocker !== null || !isGiven || busy}
          onClick={() => void write().catch(sayFailure)}
        >
          {t('deliver.button')}
        </Button>
        {blocker === null ? null : (
          <Text id={hintId} className={styles.hint}>
            {blocker}
          </Text>
        )}
      </div>
      {delivered?.savedAs ? <DeliveredPackage delivered={delivered} where={delivered.savedAs} /> : null}
    </Panel>
  );
}
