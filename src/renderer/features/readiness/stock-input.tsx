import { useState, type ReactElement } from 'react';
import { Input, makeStyles } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

const useStyles = makeStyles({
  // The arrows of the browser would stand between the number and the end of its column.
  input: { width: '120px', '& input': { textAlign: 'end', '::-webkit-inner-spin-button': { display: 'none' } } },
});

/** Writes when the field is left or Enter is pressed. */
export function StockInput({ name, available }: { name: string; available: number | null }): ReactElement {
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
