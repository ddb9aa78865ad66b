import type { ReactElement } from 'react';
import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import { useSayFailure } from '#lib/use-say-failure.ts';
import type { ImportStore } from './import-store.ts';
import { otherSheets } from './other-sheets.ts';
import type { PendingFile } from './pending-file.ts';

/** Offers the other worksheets of a workbook, each to be taken in beside this one. */
export function AddSheet({ file, store }: { file: PendingFile; store: ImportStore }): ReactElement | null {
  const { t } = useTranslation();
  const sayFailure = useSayFailure();
  const pending = useStore(store, (state) => state.pending);
  const sheets = otherSheets(file, pending);
  if (sheets.length === 0) return null;

  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" icon={<AddRegular />} aria-label={t('import.addSheetOf', { name: file.name })}>
          {t('import.addSheet')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {sheets.map((sheet) => (
            <MenuItem key={sheet} onClick={() => void store.getState().addSheet(file.fileId, sheet).catch(sayFailure)}>
              {sheet}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
