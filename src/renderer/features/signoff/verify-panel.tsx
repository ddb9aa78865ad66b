import { useEffect, useRef, type ReactElement } from 'react';
import { Link, MessageBar, MessageBarBody, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import type { FileHandle } from '#contract/transport.ts';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { Panel } from '#ui/panel.tsx';
import { FileButton } from './file-button.tsx';
import type { SignoffStore } from './signoff-store.ts';
import { useVerify } from './use-verify.ts';
import { VerifyResult } from './verify-result.tsx';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { fontSize: '32px', lineHeight: 0, color: tokens.colorNeutralForeground3 },
  body: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
});

/** A place for files of which somebody wants to know whether they are what was signed. */
export function VerifyPanel(props: { store: SignoffStore; onImport: (files: readonly FileHandle[]) => void }): ReactElement {
  const { store, onImport } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const sayFailure = useSayFailure();
  const verify = useVerify(store);
  const { verifying, given, report, failure } = useStore(store);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (verifying) top.current?.scrollIntoView({ block: 'nearest' });
  }, [verifying]);
  const mayBeExports = report !== null && report.verdict !== 'genuine' && report.fingerprint === null;
  const take = (files: readonly File[]): void => void verify(files).catch(sayFailure);
  return (
    <div ref={top}>
      <Panel title={t('signoff.verify.title')}>
        <div className={styles.zone}>
          <DocumentSearchRegular className={styles.icon} aria-hidden />
          <Text align="center" className={styles.body}>
            {t('signoff.verify.body')}
          </Text>
          <div className={styles.actions}>
            <FileButton multiple disabled={verifying} onFiles={take}>
              {t('signoff.verify.files')}
            </FileButton>
            <FileButton folder disabled={verifying} onFiles={take}>
              {t('signoff.verify.folder')}
            </FileButton>
          </div>
        </div>
        {verifying ? <Spinner size="tiny" labelPosition="after" label={t('signoff.verify.working')} /> : null}
        {failure === null ? null : (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{failure}</MessageBarBody>
          </MessageBar>
        )}
        {report ? <VerifyResult report={report} /> : null}
        {mayBeExports ? (
          <Text size={200}>
            <Link as="button" inline onClick={() => onImport(given.map(({ file }) => file))}>
              {t('signoff.verify.import', { count: given.length })}
            </Link>
          </Text>
        ) : null}
      </Panel>
    </div>
  );
}
