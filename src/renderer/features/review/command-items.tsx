import { Fragment, type ReactElement } from 'react';
import { MenuDivider, MenuItem } from '@fluentui/react-components';
import { ActIcon } from './act-icon.tsx';
import type { ReviewAct, ReviewCommand } from './use-review-commands.ts';

/** Begin a group of their own. */
const AFTER_LINE: ReadonlySet<ReviewAct> = new Set(['flag', 'clear']);

/** What can be done, as lines of a menu, each with its key. */
export function CommandItems({ commands }: { commands: readonly ReviewCommand[] }): ReactElement {
  return (
    <>
      {commands.map(({ act, icon, label, keys, disabled, run }) => (
        <Fragment key={act}>
          {AFTER_LINE.has(act) ? <MenuDivider /> : null}
          <MenuItem icon={<ActIcon act={icon} />} secondaryContent={keys} disabled={disabled} onClick={run}>
            {label}
          </MenuItem>
        </Fragment>
      ))}
    </>
  );
}
