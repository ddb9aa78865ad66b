import { useState, type ReactElement } from 'react';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Side } from '#core/directory/account.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { ListReview, type WaitingList } from './list-review.tsx';

const LISTS = ['licences', 'environments'] as const;

const useStyles = makeStyles({ root: { justifySelf: 'start', alignSelf: 'flex-start' } });

/** Lists that somebody else has read, with `crosswalk fetch`, where nobody signs in here. */
export function ListsFromFiles({ side }: { side: Side }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { bridge } = useServices();
  const sayFailure = useSayFailure();
  const [looking, setLooking] = useState<WaitingList | null>(null);
  const choose = async (what: WaitingList['what']): Promise<void> => {
    const [file] = await bridge.chooseFiles('exports');
    if (file) setLooking({ what, fileId: file.fileId });
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button className={styles.root}>{t('tenants.listsFromFiles')}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {LISTS.map((what) => (
              <MenuItem key={what} onClick={() => void choose(what).catch(sayFailure)}>
                {t(`tenants.what.${what}`)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {looking ? <ListReview side={side} list={looking} onClose={() => setLooking(null)} /> : null}
    </>
  );
}
