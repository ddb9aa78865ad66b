import type { ReactElement } from 'react';
import { Button, Menu, MenuList, MenuPopover, MenuTrigger, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { ActIcon } from './act-icon.tsx';
import { CommandItems } from './command-items.tsx';
import type { ReviewAct, ReviewCommand } from './use-review-commands.ts';

/** Those that stand outside the menu: with their words, and as pictures alone. */
const WORDED = ['accept', 'reject'] as const satisfies ReviewAct[];
const PICTURES = ['find', 'exclude'] as const satisfies ReviewAct[];

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  // Where all do not fit into one row, the pictures go into the next together.
  group: { display: 'flex', gap: tokens.spacingHorizontalXS },
  worded: { paddingInline: tokens.spacingHorizontalS, whiteSpace: 'nowrap' },
});

/** What can be decided, each with its key; none of it is out of reach of the mouse. */
export function DetailActions({ commands, empty }: { commands: readonly ReviewCommand[]; empty: boolean }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();

  const find = (act: ReviewAct): ReviewCommand | undefined => commands.find((one) => one.act === act);

  return (
    <div className={styles.root} role="toolbar" aria-label={t('review.detail.label')}>
      <div className={styles.group}>
        {WORDED.map((act) => {
          const command = find(act);
          if (!command) return null;
          const { label, keys, disabled, run } = command;
          return (
            <Tooltip key={act} content={`${label} (${keys})`} relationship="description">
              <Button
                className={styles.worded}
                appearance={act === 'accept' ? 'primary' : 'secondary'}
                icon={<ActIcon act={act} />}
                disabled={disabled}
                onClick={run}
              >
                {label}
              </Button>
            </Tooltip>
          );
        })}
      </div>
      <div className={styles.group}>
        {PICTURES.map((act) => {
          const command = find(act);
          // What cannot be done with several leaves its room to their number.
          if (!command || (command.disabled && !empty)) return null;
          const { label, keys, disabled, run } = command;
          return (
            <Tooltip key={act} content={`${label} (${keys})`} relationship="label">
              <Button icon={<ActIcon act={act} />} disabled={disabled} onClick={run} />
            </Tooltip>
          );
        })}
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Tooltip content={t('review.act.more')} relationship="label">
              <Button icon={<MoreHorizontalRegular />} disabled={empty} />
            </Tooltip>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <CommandItems commands={commands} />
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
    </div>
  );
}
