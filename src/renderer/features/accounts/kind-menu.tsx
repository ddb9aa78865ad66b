import type { ReactElement } from 'react';
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { ArrowResetRegular, PanelRightRegular, PeopleSwapRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { ACCOUNT_KINDS, type AccountKind } from '#core/directory/account.ts';
import { KindIcon } from '#lib/kind-icon.tsx';
import { menuPoint } from '#ui/menu-point.ts';

/** Where the menu hangs: under its button, or where a line was pressed with the other mouse button. */
export type MenuPlace =
  | { readonly at: 'button'; readonly button: HTMLElement }
  | { readonly at: 'point'; readonly x: number; readonly y: number };

/** A menu at a point may lie beside it, so that it finds room in a low window. */
const HANGS = {
  button: { position: 'below', align: 'end' },
  point: { position: 'after', align: 'top' },
} as const;

/** What can be said of the chosen accounts. */
export function KindMenu(props: {
  place: MenuPlace;
  onChoose: (kind: AccountKind | null) => void;
  onDetail: (() => void) | null;
  onReview: (() => void) | null;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { place } = props;
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => !open && props.onClose()}
      positioning={{ target: place.at === 'button' ? place.button : menuPoint(place), ...HANGS[place.at], autoSize: true }}
    >
      <MenuPopover>
        <MenuList>
          {ACCOUNT_KINDS.map((kind) => (
            <MenuItem key={kind} icon={<KindIcon kind={kind} plain />} onClick={() => props.onChoose(kind)}>
              {t(`words.kind.${kind}`)}
            </MenuItem>
          ))}
          <MenuDivider />
          <MenuItem icon={<ArrowResetRegular />} onClick={() => props.onChoose(null)}>
            {t('accounts.set.reset')}
          </MenuItem>
          {place.at === 'point' && (props.onDetail ?? props.onReview) ? <MenuDivider /> : null}
          {place.at === 'point' && props.onDetail ? (
            <MenuItem icon={<PanelRightRegular />} secondaryContent="Enter" onClick={props.onDetail}>
              {t('accounts.set.detail')}
            </MenuItem>
          ) : null}
          {place.at === 'point' && props.onReview ? (
            <MenuItem icon={<PeopleSwapRegular />} onClick={props.onReview}>
              {t('accounts.set.show')}
            </MenuItem>
          ) : null}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
