import type { ReactElement } from 'react';
import { Menu, MenuList, MenuPopover } from '@fluentui/react-components';
import { menuPoint } from '#ui/menu-point.ts';
import { CommandItems } from './command-items.tsx';
import type { ReviewCommand } from './use-review-commands.ts';

/** What can be done with a line of the list, where it was pressed with the other mouse button. */
export function RowMenu(props: {
  place: { readonly x: number; readonly y: number };
  commands: readonly ReviewCommand[];
  onClose: () => void;
}): ReactElement {
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => !open && props.onClose()}
      positioning={{ target: menuPoint(props.place), position: 'after', align: 'top', autoSize: true }}
    >
      <MenuPopover>
        <MenuList>
          <CommandItems commands={props.commands} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
