import type { ReactElement } from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownReadiness } from '#contract/calls/readiness-calls.ts';
import { format } from '#lib/format.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

const useStyles = makeStyles({
  root: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Where the number in the target comes from: a person, whose word counts first, or the tenant's own list. */
export function StockSource(props: Pick<ShownReadiness['licences'][number], 'name' | 'said' | 'read'>): ReactElement | null {
  const { name, said, read } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const sayFailure = useSayFailure();
  if (said === null && read === null) return null;
  const told = read && t('readiness.stock.read', { count: read.free + read.held, free: read.free, held: read.held });
  return (
    <span className={styles.root}>
      {said
        ? t(said.by !== null && said.at !== null ? 'readiness.stock.saidBy' : 'readiness.stock.said', {
            count: said.available,
            by: said.by ?? '',
            when: said.at === null ? '' : format.dateTime(said.at),
          })
        : null}{' '}
      {told}{' '}
      {said && read ? (
        <Link
          as="button"
          inline
          aria-label={t('readiness.stock.useReadNamed', { name })}
          onClick={() => void client['readiness.setLicence']({ name, available: null }).catch(sayFailure)}
        >
          {t('readiness.stock.useRead')}
        </Link>
      ) : null}
    </span>
  );
}
