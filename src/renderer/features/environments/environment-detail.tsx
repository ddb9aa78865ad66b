import { useState, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Accept } from '#contract/calls/export-calls.ts';
import type { Environment, ListView } from '#contract/calls/environment-calls.ts';
import type { FileHandle } from '#contract/transport.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Panel } from '#ui/panel.tsx';
import { FactsDialog } from './facts-dialog.tsx';
import { FactsList } from './facts-list.tsx';
import { ListedIn } from './listed-in.tsx';
import { UserLists } from './user-lists.tsx';
import { UsersPanel } from './users-panel.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXL,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS },
});

/** One environment: its facts, its lists and its users. */
export function EnvironmentDetail(props: {
  environment: Environment;
  components: readonly { readonly id: string; readonly name: string }[];
  accept: Accept;
  onList: (file: FileHandle, view: ListView) => void;
}): ReactElement {
  const { environment, components, accept, onList } = props;
  const { facts, id, counts } = environment;
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const sayFailure = useSayFailure();
  const [asking, setAsking] = useState<'facts' | 'remove' | null>(null);
  const close = (): void => setAsking(null);
  const remove = async (): Promise<void> => {
    await client['environments.remove']({ id });
    close();
  };
  return (
    <>
      <div className={styles.columns}>
        <Panel
          title={facts.name}
          end={
            <div className={styles.actions}>
              <Button size="small" icon={<EditRegular />} onClick={() => setAsking('facts')}>
                {t('environments.edit')}
              </Button>
              <Button size="small" icon={<DeleteRegular />} onClick={() => setAsking('remove')}>
                {t('environments.remove')}
              </Button>
            </div>
          }
        >
          <FactsList facts={facts} components={components} />
          <ListedIn environment={environment} />
        </Panel>
        <UserLists environment={environment} onList={onList} />
      </div>
      {/* With the first list it begins anew, at those who would be lost. */}
      <UsersPanel key={environment.lists.length === 0 ? 'none' : 'some'} environment={environment} accept={accept} />
      {asking === 'facts' ? <FactsDialog environment={environment} components={components} onClose={close} /> : null}
      {asking === 'remove' ? (
        <ConfirmDialog
          title={t('environments.removeTitle', { name: facts.name })}
          confirm={t('environments.removeConfirm')}
          cancel={t('common.cancel')}
          onCancel={close}
          onConfirm={() => remove().catch(sayFailure)}
        >
          {t('environments.removeBody', { count: counts.users + counts.leftOut })}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
