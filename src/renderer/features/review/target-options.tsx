import { useEffect, type ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Party } from '#contract/calls/shapes.ts';
import { AccountName } from '#lib/account-name.tsx';
import type { Answer } from '#lib/client.ts';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { Truncated } from '#ui/truncated.tsx';

const useStyles = makeStyles({
  list: { overflowY: 'auto', minHeight: 0 },
  option: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  held: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, flexShrink: 0, width: '168px', textAlign: 'end' },
});

/** Target accounts found by words. */
export function TargetOptions(props: {
  /** Whose target is looked for. */
  sourceId: number;
  listId: string;
  targets: Answer<'review.findTargets'>['targets'];
  /** Others are on their way. */
  awaited: boolean;
  activeId: number | null;
  onChoose: (target: Party) => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const dialog = useDialogStyles();
  const { listId, activeId } = props;
  useEffect(() => {
    if (activeId !== null) document.getElementById(`${listId}-${activeId}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, activeId]);

  return (
    <div
      id={listId}
      role="listbox"
      aria-label={t('review.find.results')}
      aria-busy={props.awaited}
      className={mergeClasses(dialog.scrolling, styles.list)}
    >
      {props.targets.map(({ target, heldBy }) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the search box that controls the list
        <div
          key={target.id}
          id={`${listId}-${target.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={target.id === activeId}
          className={mergeClasses(styles.option, target.id === activeId && styles.active)}
          onClick={() => props.onChoose(target)}
        >
          <AccountName party={target} detail={target.department} />
          <Truncated
            className={styles.held}
            text={
              heldBy === null
                ? t('review.find.free')
                : heldBy.id === props.sourceId
                  ? t('review.find.own')
                  : t('review.detail.heldBy', { name: heldBy.displayName || heldBy.upn })
            }
          />
        </div>
      ))}
    </div>
  );
}
