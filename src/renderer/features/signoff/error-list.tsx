import type { ReactElement } from 'react';
import { Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ValidationShown } from '#contract/calls/signoff-calls.ts';
import { useServices } from '#lib/services.tsx';
import type { SignoffStore } from './signoff-store.ts';
import { ToldList } from './told-list.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** The errors, each beside the person it is about and what to do. */
export function ErrorList({ found, store }: { found: ValidationShown; store: SignoffStore }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { navigation } = useServices();
  const { errors, count, notUnderstood } = found;
  const review = (place: number, sourceId: number): void => {
    store.getState().showError(place);
    navigation.getState().go('review', sourceId);
  };
  return (
    <>
      {count > errors.length ? <Text size={200}>{t('signoff.errors.more', { shown: errors.length, count })}</Text> : null}
      <ToldList
        label={t('signoff.errors.list')}
        items={errors.map(({ at, message, remedy, person }, place) => ({
          key: String(at),
          whom: person ? (
            <Link as="button" onClick={() => review(place, person.sourceId)}>
              {t('signoff.errors.review', { name: person.name })}
            </Link>
          ) : (
            t('signoff.errors.nobody')
          ),
          where: t('signoff.errors.line', { at }),
          facts: [
            [t('signoff.errors.columns.says'), message],
            [t('signoff.errors.columns.todo'), remedy],
          ],
        }))}
      />
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
