import type { ReactElement } from 'react';
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Answer } from '#lib/client.ts';

const useStyles = makeStyles({
  facts: { overflowWrap: 'anywhere', userSelect: 'text' },
  code: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, marginBlock: tokens.spacingVerticalS },
  cell: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, paddingInlineEnd: tokens.spacingHorizontalL, whiteSpace: 'nowrap' },
  hash: { fontFamily: tokens.fontFamilyMonospace },
  summary: { cursor: 'pointer' },
});

/** Stays on the screen after a delivery: where it is, and the hash of every file. */
export function DeliveredPackage({ delivered, where }: { delivered: Answer<'deliver.write'>; where: string }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { files, digest, refusedCount } = delivered;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody className={styles.facts}>
        <MessageBarTitle>{t('deliver.done')}</MessageBarTitle>
        {where} ({t('deliver.savedFiles', { count: files.length })})
        <span className={styles.code}>
          {t('deliver.digest')} {digest}
        </span>
        {refusedCount > 0 ? <div>{t('deliver.refused', { count: refusedCount })}</div> : null}
        <details>
          <summary className={styles.summary}>{t('deliver.hashes')}</summary>
          <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('deliver.hashes')}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col" className={styles.cell}>
                    {t('deliver.file')}
                  </th>
                  <th scope="col" className={styles.cell}>
                    {t('deliver.sha')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {files.map(({ path, sha256 }) => (
                  <tr key={path}>
                    <td className={styles.cell}>{path}</td>
                    <td className={styles.cell}>
                      <span className={styles.hash}>{sha256}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      </MessageBarBody>
    </MessageBar>
  );
}
