import { useState, type ReactElement } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Skeleton,
  SkeletonItem,
  Tab,
  TabList,
  Text,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import type { Side } from '#core/directory/account.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { useServices } from '#lib/services.tsx';
import { useChangesStyles } from '#ui/changes-styles.ts';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { useGiveFocusBack } from '#ui/use-give-focus-back.ts';
import { leaveBeside } from '#ui/leave-dialog.ts';
import { SideChangesView } from './side-changes-view.tsx';

/** What taking the files in would change; nothing has changed yet. */
export function ChangesDialog(props: {
  jobId: string;
  tenants: Pick<Project, Side>;
  onApply: () => void;
  onBack: () => void;
}): ReactElement {
  const { jobId, tenants } = props;
  const { t } = useTranslation();
  const styles = useChangesStyles();
  const dialog = useDialogStyles();
  useGiveFocusBack();
  const { client } = useServices();
  const [wanted, setWanted] = useState<Side>('source');
  const answer = useQuery({ queryKey: ['import-changes', jobId], queryFn: () => client['import.changes']({ jobId }), gcTime: 0 });
  const sides = answer.data?.sides ?? [];
  const shown = sides.find(({ side }) => side === wanted) ?? sides[0];

  return (
    <Dialog open onOpenChange={leaveBeside(props.onBack)}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={dialog.filling}>
          <DialogTitle>{t('import.changes.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text className={styles.intro}>{t('import.changes.intro')}</Text>
            {answer.isError ? (
              <FailureView error={answer.error} onRetry={() => void answer.refetch()} />
            ) : answer.isPending ? (
              <Skeleton aria-label={t('common.loading')}>
                <SkeletonItem size={96} />
              </Skeleton>
            ) : shown ? (
              <>
                {sides.length > 1 ? (
                  <TabList selectedValue={shown.side} onTabSelect={(_, { value }) => setWanted(value === 'target' ? 'target' : 'source')}>
                    {sides.map(({ side }) => (
                      <Tab key={side} value={side}>
                        {tenants[side].name}
                      </Tab>
                    ))}
                  </TabList>
                ) : null}
                <SideChangesView key={shown.side} side={shown} tenantName={tenants[shown.side].name} />
              </>
            ) : (
              <>
                <Text weight="semibold">{t('import.changes.nothing')}</Text>
                <Text>{t('import.changes.nothingBody')}</Text>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={!answer.isSuccess} onClick={props.onApply}>
              {t('import.changes.apply')}
            </Button>
            <Button onClick={props.onBack}>{t('import.changes.back')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
