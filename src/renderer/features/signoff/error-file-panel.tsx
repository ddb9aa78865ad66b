import { useEffect, useRef, type ReactElement } from 'react';
import { Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import type { FileHandle } from '#contract/transport.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { Panel } from '#ui/panel.tsx';
import { ErrorList } from './error-list.tsx';
import { FileButton } from './file-button.tsx';
import type { SignoffStore } from './signoff-store.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  // It is there before there is something to say, and takes no room.
  status: { ':empty': { marginTop: `calc(-1 * ${tokens.spacingVerticalM})` } },
});

/** Microsoft's validation error file: each line beside the person it is about, and what to do. */
export function ErrorFilePanel(props: { store: SignoffStore; onImport: (files: readonly FileHandle[]) => void }): ReactElement {
  const { store, onImport } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { bridge } = useServices();
  const sayFailure = useSayFailure();
  const errors = useStore(store, (state) => state.errors);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors) top.current?.scrollIntoView({ block: 'nearest' });
  }, [errors]);
  const open = async (file: File | undefined): Promise<void> => {
    if (file) await store.getState().readErrors(await bridge.adoptFile(file));
  };
  return (
    <div ref={top}>
      <Panel title={t('signoff.errors.title')}>
        <Text className={styles.quiet}>{t('signoff.errors.body')}</Text>
        <div>
          <FileButton onFiles={([file]) => void open(file).catch(sayFailure)}>{t('signoff.errors.choose')}</FileButton>
        </div>
        <div role="status" className={styles.status}>
          {errors ? (
            <Text weight="semibold">
              {errors.found ? t('signoff.errors.found', { count: errors.found.count }) : t('signoff.errors.none')}
            </Text>
          ) : null}
        </div>
        {errors?.found ? <ErrorList found={errors.found} store={store} /> : null}
        {errors ? (
          <Text size={200}>
            <Link as="button" inline onClick={() => onImport([errors.file])}>
              {t('signoff.errors.import')}
            </Link>
          </Text>
        ) : null}
      </Panel>
    </div>
  );
}
