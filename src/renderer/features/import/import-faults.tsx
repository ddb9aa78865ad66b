import type { ReactElement } from 'react';
import { Button, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { useServices } from '#lib/services.tsx';
import { FaultList } from './fault-list.tsx';

const SHOWN = 100;

/** The faults of a file in the project, fetched when somebody wants to see them. */
export function ImportFaults({ importId, name, onSave }: { importId: number; name: string; onSave: () => void }): ReactElement {
  const { t } = useTranslation();
  const { client } = useServices();
  const answer = useQuery({
    queryKey: ['project', 'faults', importId],
    queryFn: () => client['import.faults']({ importId, offset: 0, limit: SHOWN }),
  });
  if (answer.isPending) {
    return (
      <Skeleton>
        <SkeletonItem size={32} />
      </Skeleton>
    );
  }
  if (answer.isError) return <FailureView error={answer.error} onRetry={() => void answer.refetch()} />;
  return (
    <>
      <FaultList faults={answer.data.faults} total={answer.data.total} />
      <div>
        <Button size="small" icon={<ArrowDownloadRegular />} aria-label={t('import.saveFaultsOf', { name })} onClick={onSave}>
          {t('import.saveFaults')}
        </Button>
      </div>
    </>
  );
}
