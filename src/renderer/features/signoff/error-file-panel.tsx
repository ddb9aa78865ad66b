import { useState, type ReactElement } from 'react';
import { Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ValidationShown } from '#contract/calls/signoff-calls.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { Panel } from '#ui/panel.tsx';
import { FileButton } from './file-button.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  item: { paddingBlock: tokens.spacingVerticalXS },
});

/** Microsoft's validation error file: each line beside the person it is about. */
export function ErrorFilePanel(): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { bridge, client, navigation } = useServices();
  const sayFailure = useSayFailure();
  const [read, setRead] = useState<ValidationShown | 'none' | null>(null);
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const { fileId } = await bridge.adoptFile(file);
    setRead((await client['signoff.validationErrors']({ fileId })) ?? 'none');
  };
  return (
    <Panel title={t('signoff.errors.title')}>
      <Text className={styles.quiet}>{t('signoff.errors.body')}</Text>
      <div>
        <FileButton size="small" onFiles={([file]) => void open(file).catch(sayFailure)}>
          {t('signoff.errors.choose')}
        </FileButton>
      </div>
      <div role="status">
        {read === 'none' ? <Text>{t('signoff.errors.none')}</Text> : null}
        {read && read !== 'none' ? <Text weight="semibold">{t('signoff.errors.found', { count: read.count })}</Text> : null}
      </div>
      {read && read !== 'none' ? (
        <>
          <ul className={styles.list} aria-label={t('signoff.errors.list')}>
            {read.errors.map(({ at, message, person }) => (
              <li key={at} className={styles.item}>
                {t('signoff.errors.line', { at })}: {message}{' '}
                {person ? (
                  <Link as="button" onClick={() => navigation.getState().go('review', person.sourceId)}>
                    {t('signoff.errors.review', { name: person.name })}
                  </Link>
                ) : (
                  t('signoff.errors.nobody')
                )}
              </li>
            ))}
          </ul>
          {read.notUnderstood.length > 0 ? (
            <>
              <Text size={200}>{t('signoff.errors.notUnderstood')}</Text>
              <ul className={styles.list}>
                {read.notUnderstood.map(({ at, text }) => (
                  <li key={at}>
                    {t('signoff.errors.line', { at })}: {text}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      ) : null}
    </Panel>
  );
}
