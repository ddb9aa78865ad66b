import type { ReactElement } from 'react';
import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Answer } from '#lib/client.ts';
import { format } from '#lib/format.ts';
import { useServices } from '#lib/services.tsx';
import { contrastFill } from '#ui/in-contrast.ts';
import { Panel } from '#ui/panel.tsx';
import { sumUp } from './sum-up.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '2px',
    height: '10px',
    borderRadius: '5px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground4,
    forcedColorAdjust: 'none',
  },
  part: { minWidth: '3px' },
  swatch: { width: '10px', height: '10px', borderRadius: '2px', flexShrink: 0, forcedColorAdjust: 'none' },
  written: { backgroundColor: tokens.colorPaletteGreenBackground3, ...contrastFill('accent') },
  undecided: { backgroundColor: tokens.colorPaletteMarigoldBackground3, ...contrastFill('striped') },
  withoutTarget: { backgroundColor: tokens.colorNeutralForeground3, ...contrastFill('solid') },
  notInDirectory: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3, ...contrastFill('upright') },
  excluded: { backgroundColor: tokens.colorNeutralStroke1, ...contrastFill('hollow') },
  refused: { backgroundColor: tokens.colorPaletteRedBackground3, ...contrastFill('dotted') },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    paddingBlock: tokens.spacingVerticalSNudge,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
  },
  word: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, paddingInlineStart: '18px' },
  number: { textAlign: 'end', whiteSpace: 'nowrap' },
  total: { fontWeight: tokens.fontWeightSemibold, borderBottom: 'none' },
  note: { color: tokens.colorNeutralForeground2 },
});

/** Every user in scope is in exactly one line of this table; without an environment that is every source account. */
export function SumPanel(props: {
  preview: Answer<'export.preview'>;
  /** Its name; null for everybody. */
  environment: string | null;
}): ReactElement {
  const { preview, environment } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { navigation } = useServices();
  const parts = sumUp(preview);
  const total = parts.reduce((sum, { count }) => sum + count, 0);

  return (
    <Panel
      title={environment === null ? t('export.sum') : t('export.sumOf', { name: environment })}
      note={t(environment === null ? 'export.sumNote' : 'export.sumNoteOf', { count: preview.users })}
    >
      <div className={styles.bar} aria-hidden>
        {parts.map(({ part, count }) =>
          count > 0 ? (
            <div key={part} className={mergeClasses(styles.part, styles[part])} style={{ flexGrow: count, flexBasis: 0 }} />
          ) : null,
        )}
      </div>
      <table className={styles.table}>
        <tbody>
          {parts.map(({ part, count }) => (
            <tr key={part}>
              <th scope="row" className={styles.cell}>
                <span className={styles.word}>
                  <span className={mergeClasses(styles.swatch, styles[part])} aria-hidden />
                  {part === 'written' ? t('export.written') : t(`export.leftOut.${part}`)}
                </span>
                {part === 'written' ? null : <div className={styles.hint}>{t(`export.leftOutHint.${part}`)}</div>}
              </th>
              <td className={mergeClasses(styles.cell, styles.number)}>{format.count(count)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.total)}>
              {t('export.total')}
            </th>
            <td className={mergeClasses(styles.cell, styles.number, styles.total)}>{format.count(total)}</td>
          </tr>
        </tbody>
      </table>
      <Text className={styles.note} size={200}>
        {t('export.lost')}
      </Text>
      {preview.leftOut.undecided + preview.leftOut.withoutTarget > 0 ? (
        <div>
          <Button onClick={() => navigation.getState().go('review')}>{t('export.reviewRest')}</Button>
        </div>
      ) : null}
    </Panel>
  );
}
