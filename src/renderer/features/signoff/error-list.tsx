import type { ReactElement } from 'react';
import { Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ValidationShown } from '#contract/calls/signoff-calls.ts';
import { useServices } from '#lib/services.tsx';
import type { SignoffStore } from './signoff-store.ts';
import { useTableStyles } from './table-styles.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** The errors, each beside the person it is about and what to do. */
export function ErrorList({ found, store }: { found: ValidationShown; store: SignoffStore }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const table = useTableStyles();
  const { navigation } = useServices();
  const { errors, count, notUnderstood } = found;
  const review = (place: number, sourceId: number): void => {
    store.getState().showError(place);
    navigation.getState().go('review', sourceId);
  };
  return (
    <>
      <div className={table.scroller} tabIndex={0} role="group" aria-label={t('signoff.errors.list')}>
        <table className={table.table}>
          {count > errors.length ? (
            <caption className={table.caption}>{t('signoff.errors.more', { shown: errors.length, count })}</caption>
          ) : null}
          <thead>
            <tr>
              {(['line', 'whom', 'says', 'todo'] as const).map((column) => (
                <th key={column} scope="col" className={table.head}>
                  {t(`signoff.errors.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {errors.map(({ at, message, remedy, person }, place) => (
              <tr key={at}>
                <td className={table.cell}>{at}</td>
                <th scope="row" className={table.cell}>
                  {person ? (
                    <Link as="button" onClick={() => review(place, person.sourceId)}>
                      {t('signoff.errors.review', { name: person.name })}
                    </Link>
                  ) : (
                    t('signoff.errors.nobody')
                  )}
                </th>
                <td className={table.cell}>{message}</td>
                <td className={table.cell}>{remedy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notUnderstood.length > 0 ? (
        <>
          <Text size={200}>{t('signoff.errors.notUnderstood')}</Text>
          <ul className={styles.list}>
            {notUnderstood.map(({ at, text }) => (
              <li key={at}>
                {t('signoff.errors.line', { at })}: {text}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
