import { useId, useState, type ReactElement } from 'react';
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Accept } from '#contract/calls/export-calls.ts';
import type { Environment } from '#contract/calls/environment-calls.ts';
import type { Answer } from '#lib/client.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Panel } from '#ui/panel.tsx';
import { SavedFile } from './saved-file.tsx';

const useStyles = makeStyles({
  pre: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** The mapping file as it would be written now, and the button that writes it. */
export function MappingPanel(props: {
  preview: Answer<'export.preview'>;
  accept: Accept;
  /** Null: a draft for everybody. */
  environment: Environment | null;
}): ReactElement {
  const { preview, accept, environment } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const { announce } = useAnnounce();
  const sayFailure = useSayFailure();
  const [saved, setSaved] = useState<Answer<'export.mapping'> | null>(null);
  const [busy, setBusy] = useState(false);
  const hintId = useId();
  const blocked = preview.findings.some(({ severity }) => severity === 'blocker');
  // The header is part of the sample or not; either way the pairs are what is counted.
  const shown = preview.sample.filter((line) => line !== 'Source,Destination').length;
  const rest = preview.lines - shown;

  const write = async (): Promise<void> => {
    setBusy(true);
    try {
      const answer = await client['export.mapping']({ accept, environmentId: environment?.id ?? null });
      if (answer.savedAs === null) return;
      setSaved(answer);
      announce(t('export.savedMapping'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Panel
      title={environment ? t('export.mappingOf', { name: environment.facts.name }) : t('export.mapping')}
      end={<Text weight="semibold">{t('export.lines', { count: preview.lines })}</Text>}
    >
      {preview.lines === 0 ? (
        <Text className={styles.quiet}>{t('export.noLines')}</Text>
      ) : (
        <>
          <Text className={styles.quiet}>{t('export.sample')}</Text>
          <pre className={styles.pre} tabIndex={0} aria-label={t('export.sample')}>
            {preview.sample.join('\n')}
            {rest > 0 ? `\n… ${t('export.sampleMore', { count: rest })}` : ''}
          </pre>
        </>
      )}
      <div className={styles.foot}>
        <Button
          appearance="primary"
          icon={<ArrowDownloadRegular />}
          aria-describedby={hintId}
          disabledFocusable={blocked || preview.lines === 0 || busy}
          onClick={() => void write().catch(sayFailure)}
        >
          {t('export.write')}
        </Button>
        <Text id={hintId} className={styles.quiet} size={200}>
          {t(blocked ? 'export.blockedHint' : 'export.keepName')}
        </Text>
      </div>
      {saved?.savedAs ? <SavedFile where={saved.savedAs} lines={saved.lines} sha256={saved.sha256} /> : null}
    </Panel>
  );
}
