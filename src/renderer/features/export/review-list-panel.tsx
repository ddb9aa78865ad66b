import { useState, type ReactElement } from 'react';
import { Button, Text } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Accept } from '#contract/calls/export-calls.ts';
import type { Answer } from '#lib/client.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Panel } from '#ui/panel.tsx';
import { SavedFile } from './saved-file.tsx';

/** The list for colleagues, which has everybody in it. */
export function ReviewListPanel({ accept }: { accept: Accept }): ReactElement {
  const { t } = useTranslation();
  const { client } = useServices();
  const { announce } = useAnnounce();
  const sayFailure = useSayFailure();
  const [saved, setSaved] = useState<Answer<'export.review'> | null>(null);
  const [busy, setBusy] = useState(false);

  const write = async (): Promise<void> => {
    setBusy(true);
    try {
      const answer = await client['export.review']({ accept });
      if (answer.savedAs === null) return;
      setSaved(answer);
      announce(t('export.savedReview'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Panel title={t('export.reviewTitle')}>
      <Text>{t('export.reviewBody')}</Text>
      <div>
        <Button icon={<ArrowDownloadRegular />} disabledFocusable={busy} onClick={() => void write().catch(sayFailure)}>
          {t('export.writeReview')}
        </Button>
      </div>
      {saved?.savedAs ? <SavedFile where={saved.savedAs} lines={saved.lines} /> : null}
    </Panel>
  );
}
