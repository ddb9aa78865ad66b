import type { ReactElement } from 'react';
import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { FailureView } from '#lib/failure-view.tsx';
import { useServices } from '#lib/services.tsx';
import { FaultList } from './fault-list.tsx';

const SHOWN = 100;

/** The faults of a file in the project, fetched when somebody wants to see them. */
export function ImportFaults({ importId }: { importId: number }): ReactElement {
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
  return <FaultList faults={answer.data.faults} total={answer.data.total} />;
}
