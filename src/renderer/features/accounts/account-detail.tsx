import { useEffect, useRef, type ReactElement } from 'react';
import { Button, Skeleton, SkeletonItem, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, DismissRegular, PanelRightRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import { AccountName } from '#lib/account-name.tsx';
import { FailureView } from '#lib/failure-view.tsx';
import { useProvenance } from '#lib/provenance.ts';
import { DetailSection } from '#ui/detail-section.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { countRanges } from '#ui/range-set.ts';
import { AccountFields } from './account-fields.tsx';
import type { AccountsStore } from './accounts-store.ts';
import { StateMarks } from './state-marks.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    // In a low window what stays at the top would leave little for the rest: all of it scrolls.
    '@media (max-height: 480px)': { overflowY: 'auto' },
  },
  top: {
    flexShrink: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  nav: { display: 'flex', alignItems: 'center', marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})` },
  quiet: { color: tokens.colorNeutralForeground3 },
  place: { color: tokens.colorNeutralForeground3, marginInlineEnd: 'auto' },
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto', '@media (max-height: 480px)': { flexShrink: 0, overflowY: 'visible' } },
  sections: { display: 'grid', gap: tokens.spacingVerticalXL, padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
  kind: { display: 'grid', gap: tokens.spacingVerticalXS },
  word: { fontWeight: tokens.fontWeightSemibold },
});

/** All that is known of one account: what it is taken for and why, and every field with its origin. */
export function AccountDetail({ store, onClose }: { store: AccountsStore; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const whole = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { ids, selection, query } = useStore(store);
  const id = selection.current === null ? null : (ids[selection.current] ?? null);
  const row = id === null ? undefined : store.getState().row(id);
  const provenance = useProvenance(id);
  const chosen = countRanges(selection.places);

  useEffect(() => {
    if (id !== null) for (const part of [whole, scroller]) part.current?.scrollTo(0, 0);
  }, [id]);

  if (id === null) return <EmptyState icon={<PanelRightRegular />} title={t('accounts.detail.none')} />;
  return (
    <div ref={whole} className={styles.root}>
      <div className={styles.top}>
        <div className={styles.nav}>
          <Text size={200} className={styles.place}>
            {selection.current === null ? null : t('accounts.detail.place', { place: selection.current + 1, total: ids.length })}
          </Text>
          <Step label={t('accounts.detail.previous')} icon={<ChevronUpRegular />} onClick={() => store.getState().move(-1, 'only')} />
          <Step label={t('accounts.detail.next')} icon={<ChevronDownRegular />} onClick={() => store.getState().move(1, 'only')} />
          <Step label={`${t('accounts.detail.close')} (Esc)`} icon={<DismissRegular />} onClick={onClose} />
        </div>
        {row ? <AccountName party={row.party} detail={row.party.jobTitle} unmarked /> : <SkeletonLine />}
        {chosen > 1 ? (
          <Text size={200} className={styles.quiet}>
            {t('accounts.detail.several', { count: chosen })}
          </Text>
        ) : null}
      </div>
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={t('accounts.detail.label')}>
        <div className={styles.sections}>
          {row ? (
            <DetailSection title={t('accounts.detail.kind')}>
              <div className={styles.kind}>
                <Text className={styles.word}>{t(`words.kind.${row.party.kind}`)}</Text>
                {row.classifiedAs === row.party.kind ? null : (
                  <Text size={200}>{t('accounts.corrected', { kind: t(`words.kind.${row.classifiedAs}`) })}</Text>
                )}
                <Text size={200} className={styles.quiet}>
                  {row.because}
                </Text>
              </div>
              <StateMarks states={row.states} words />
            </DetailSection>
          ) : null}
          <DetailSection title={t('accounts.detail.fields')}>
            {provenance.isError ? (
              <FailureView error={provenance.error} onRetry={() => void provenance.refetch()} />
            ) : !provenance.data ? (
              <Skeleton aria-label={t('common.loading')}>
                <SkeletonItem size={96} />
              </Skeleton>
            ) : provenance.data.fields.length === 0 ? (
              <Text size={200} className={styles.quiet}>
                {t('accounts.detail.noFields')}
              </Text>
            ) : (
              <AccountFields accountId={id} side={query.side} fields={provenance.data.fields} />
            )}
          </DetailSection>
        </div>
      </div>
    </div>
  );
}

function SkeletonLine(): ReactElement {
  const { t } = useTranslation();
  return (
    <Skeleton aria-label={t('common.loading')}>
      <SkeletonItem size={32} />
    </Skeleton>
  );
}

function Step(props: { label: string; icon: ReactElement; onClick: () => void }): ReactElement {
  return (
    <Tooltip content={props.label} relationship="label">
      <Button size="small" appearance="subtle" icon={props.icon} onClick={props.onClick} />
    </Tooltip>
  );
}
