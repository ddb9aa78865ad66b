import type { ReactElement } from 'react';
import { Button, Menu, MenuList, MenuPopover, MenuTrigger, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { ActIcon } from './act-icon.tsx';
import { CommandItems } from './command-items.tsx';
import type { ReviewAct, ReviewCommand } from './use-review-commands.ts';

/** Those that stand outside the menu; the first two with their words. */
const IN_SIGHT = ['accept', 'reject', 'find', 'exclude'] as const satisfies ReviewAct[];

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** What can be decided, each with its key; none of it is out of reach of the mouse. */
export function DetailActions({ commands, empty }: { commands: readonly ReviewCommand[]; empty: boolean }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();

  return (
    <div className={styles.root} role="toolbar" aria-label={t('review.detail.label')}>
      {IN_SIGHT.map((act) => {
        const command = commands.find((one) => one.act === act);
        if (!command) return null;
        const { label, keys, disabled, run } = command;
        const worded = act === 'accept' || act === 'reject';
        return (
          <Tooltip key={act} content={`${label} (${keys})`} relationship={worded ? 'description' : 'label'}>
            <Button appearance={act === 'accept' ? 'primary' : 'secondary'} icon={<ActIcon act={act} />} disabled={disabled} onClick={run}>
              {worded ? label : null}
            </Button>
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
  );
}
