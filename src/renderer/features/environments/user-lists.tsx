import type { ReactElement } from 'react';
import { Button, Link, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowImportRegular, DeleteRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Environment, ListView } from '#contract/calls/environment-calls.ts';
import type { FileHandle } from '#contract/transport.ts';
import { format } from '#lib/format.ts';
import { ReadDetails } from '#lib/read-details.tsx';
import { useServices, useShared } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { Panel } from '#ui/panel.tsx';

const VIEWS: readonly ListView[] = ['full', 'administrative', 'all'];

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', gap: tokens.spacingHorizontalM },
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  faults: { color: tokens.colorStatusWarningForeground3 },
});

/** The user lists of an environment, one for each view; a newer one takes the place of the one before. */
export function UserLists(props: {
  environment: Environment;
  /** Shows a list before it is taken in. */
  onList: (file: FileHandle, view: ListView) => void;
}): ReactElement {
  const { environment, onList } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { bridge, client, notices } = useServices();
  const sayFailure = useSayFailure();
  const busy = useShared('jobs', ({ running }) => running !== null);
  const importList = async (view: ListView): Promise<void> => {
    const [file] = await bridge.chooseFiles('exports');
    if (file) onList(file, view);
  };
  const save = async (listId: number): Promise<void> => {
    const { savedAs } = await client['environments.saveFaults']({ listId });
    if (savedAs !== null) notices.getState().show({ intent: 'success', title: t('environments.faultsSaved'), body: savedAs });
  };
  return (
    <Panel
      title={t('environments.lists')}
      end={
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" appearance="primary" icon={<ArrowImportRegular />} disabled={busy}>
              {t('environments.importList')}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {VIEWS.map((view) => (
                <MenuItem key={view} subText={t(`environments.viewHint.${view}`)} onClick={() => void importList(view).catch(sayFailure)}>
                  {t(`environments.view.${view}`)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      }
    >
      {environment.lists.length === 0 ? (
        <Text className={styles.quiet}>{t('environments.noLists')}</Text>
      ) : (
        <ul className={styles.list}>
          {environment.lists.map((list) => (
            <li key={list.id} className={styles.item}>
              <div>
                <Text weight="semibold">{t(`environments.view.${list.view}`)}</Text>
                <br />
                <Text className={styles.name}>{list.name}</Text>
                <Text className={styles.quiet}>
                  {' · '}
                  {t('environments.listFacts', { users: list.users, when: format.dateTime(list.importedAt), count: list.users })}
                </Text>
                {list.reading ? (
                  <>
                    <br />
                    <Text className={styles.quiet}>{t('environments.listRead', { when: format.dateTime(list.reading.readAt) })}</Text>
                    <ReadDetails
                      begunAt={list.reading.begunAt}
                      endedAt={list.reading.readAt}
                      query={list.reading.query}
                      sha256={list.reading.sha256}
                      of={list.name}
                    />
                  </>
                ) : null}
                {list.faults > 0 ? (
                  <>
                    <br />
                    <Text className={styles.faults}>{t('environments.listFaults', { count: list.faults })}</Text>{' '}
                    <Link
                      as="button"
                      inline
                      aria-label={t('environments.saveFaultsOf', { name: list.name })}
                      onClick={() => void save(list.id).catch(sayFailure)}
                    >
                      {t('environments.saveFaults')}
                    </Link>
                  </>
                ) : null}
              </div>
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                disabled={busy}
                aria-label={t('environments.removeList', { name: list.name })}
                title={t('environments.removeList', { name: list.name })}
                onClick={() => void client['environments.removeList']({ listId: list.id }).catch(sayFailure)}
              />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
