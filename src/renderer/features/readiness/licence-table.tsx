import { useState, type ReactElement } from 'react';
import { Input, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownReadiness } from '#contract/calls/readiness-calls.ts';
import { format } from '#lib/format.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { Panel } from '#ui/panel.tsx';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  head: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  number: { textAlign: 'end', width: '120px' },
  input: { width: '120px' },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The licences that mapped people have today, and how many of each the target can give. */
export function LicenceTable({ licences }: { licences: ShownReadiness['licences'] }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <Panel title={t('readiness.licences')} note={t('readiness.licencesNote')}>
      {licences.length === 0 ? (
        <Text className={styles.quiet}>{t('readiness.noLicences')}</Text>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={head}>
                {t('readiness.licence')}
              </th>
              <th scope="col" className={mergeClasses(head, styles.number)}>
                {t('readiness.needed')}
              </th>
              <th scope="col" className={mergeClasses(head, styles.number)}>
                {t('readiness.available')}
              </th>
            </tr>
          </thead>
          <tbody>
            {licences.map(({ name, needed, available }) => (
              <tr key={name}>
                <th scope="row" className={styles.cell}>
                  {name}
                </th>
                <td className={mergeClasses(styles.cell, styles.number, available !== null && needed > available && styles.bad)}>
                  {format.count(needed)}
                </td>
                <td className={mergeClasses(styles.cell, styles.number)}>
                  <StockInput key={available} name={name} available={available} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

/** Writes when the field is left or Enter is pressed. */
function StockInput({ name, available }: { name: string; available: number | null }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const sayFailure = useSayFailure();
  const [typed, setTyped] = useState(available === null ? '' : String(available));
  const write = (): void => {
    const next = typed.trim() === '' ? null : Number(typed);
    if (next === available || (next !== null && !(Number.isInteger(next) && next >= 0))) return;
    void client['readiness.setLicence']({ name, available: next }).catch(sayFailure);
  };
  return (
    <Input
      type="number"
      min={0}
      size="small"
      className={styles.input}
      aria-label={t('readiness.availableOf', { name })}
      placeholder={t('readiness.unknown')}
      value={typed}
      onChange={(_, { value }) => setTyped(value)}
      onBlur={write}
      onKeyDown={({ key }) => key === 'Enter' && write()}
    />
  );
}
