import type { ReactElement } from 'react';
import { Text, makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { PersonEditRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useFieldName } from '#lib/field-name.ts';
import { format } from '#lib/format.ts';
import { Truncated } from '#ui/truncated.tsx';
import { groupName, type ContradictionGroup } from './use-contradictions.ts';

const useStyles = makeStyles({
  root: {
    width: '300px',
    flexShrink: 0,
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '@media (max-width: 899px)': {
      width: '100%',
      maxHeight: '40%',
      borderRight: 'none',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  rule: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXXS },
  group: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `0 ${tokens.spacingHorizontalS}`,
    textAlign: 'start',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  field: { fontWeight: tokens.fontWeightSemibold },
  count: { color: tokens.colorNeutralForeground3 },
  file: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  person: { display: 'inline-flex', justifyContent: 'flex-end', color: tokens.colorBrandForeground1, fontSize: '16px' },
});

/** The rule, and where it was needed: field by field, pair of files by pair of files. */
export function ContradictionGroups(props: {
  groups: readonly ContradictionGroup[];
  shown: ContradictionGroup;
  onShow: (group: ContradictionGroup) => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const fieldName = useFieldName();
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  return (
    <aside className={styles.root} aria-label={t('accounts.contradictions.groups')}>
      <Text size={200} className={styles.rule}>
        {t('accounts.contradictions.rule')}
      </Text>
      <ul className={styles.list} {...arrows}>
        {props.groups.map((group) => {
          const here = groupName(group) === groupName(props.shown);
          return (
            <li key={groupName(group)}>
              <button
                type="button"
                className={mergeClasses(styles.group, here && styles.chosen)}
                aria-current={here}
                onClick={() => props.onShow(group)}
              >
                <Truncated className={styles.field} text={fieldName(group.field)} />
                <span className={styles.count}>{format.count(group.accounts)}</span>
                <Truncated className={styles.file} text={group.winner.file} />
                {group.chosen ? (
                  <span
                    className={styles.person}
                    role="img"
                    aria-label={t('accounts.contradictions.chosen')}
                    title={t('accounts.contradictions.chosen')}
                  >
                    <PersonEditRegular />
                  </span>
                ) : (
                  <span />
                )}
                <Truncated className={styles.file} text={t('accounts.contradictions.before', { loser: group.loser.file })} />
              </button>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
