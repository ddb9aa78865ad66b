import type { ReactElement } from 'react';
import { Button, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular, DismissRegular, ErrorCircleFilled } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import { useServices } from '#lib/services.tsx';
import type { SignoffStore } from './signoff-store.ts';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorStatusDangerBorder1}`,
    '@media print': { display: 'none' },
  },
  icon: { fontSize: '20px', lineHeight: 0, color: tokens.colorStatusDangerForeground1 },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', textWrap: 'pretty' },
  end: { display: 'flex', alignItems: 'center', flexShrink: 0, gap: tokens.spacingHorizontalXS },
  place: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** Above the review: what Microsoft's validation says of the person who is shown, and what to do about it. */
export function ErrorsBar({ store }: { store: SignoffStore }): ReactElement | null {
  const { t } = useTranslation();
  const styles = useStyles();
  const { navigation } = useServices();
  const { errors, shownError } = useStore(store);
  const listed = errors?.found?.errors.flatMap((error, place) => (error.person ? [{ ...error, person: error.person, place }] : [])) ?? [];
  const at = listed.findIndex(({ place }) => place === shownError);
  const shown = listed[at];
  if (!shown) return null;
  const show = (next: (typeof listed)[number] | undefined): void => {
    if (!next) return;
    store.getState().showError(next.place);
    navigation.getState().go('review', next.person.sourceId);
  };
  const { person, message, remedy } = shown;
  return (
    <section className={styles.root} aria-label={t('signoff.errors.title')}>
      <ErrorCircleFilled className={styles.icon} aria-hidden />
      <div className={styles.words} role="status">
        <Text weight="semibold">{t('signoff.errors.says', { name: person.name, message: message.replace(/[.:]+$/, '') })}</Text>{' '}
        <Text>{remedy}</Text>
      </div>
      <div className={styles.end}>
        <Text className={styles.place}>{t('signoff.errors.place', { at: at + 1, count: listed.length })}</Text>
        <Tooltip content={t('signoff.errors.before')} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            disabledFocusable={at === 0}
            onClick={() => show(listed[at - 1])}
          />
        </Tooltip>
        <Tooltip content={t('signoff.errors.next')} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronRightRegular />}
            disabledFocusable={at === listed.length - 1}
            onClick={() => show(listed[at + 1])}
          />
        </Tooltip>
        <Button size="small" onClick={() => navigation.getState().go('signoff')}>
          {t('signoff.errors.all')}
        </Button>
        <Tooltip content={t('signoff.errors.close')} relationship="label">
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={() => store.getState().showError(null)} />
        </Tooltip>
      </div>
    </section>
  );
}
