import { useState, type ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ReadStatus } from '#contract/calls/tenant-calls.ts';
import type { Side } from '#core/directory/account.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { TENANTS_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { EnvironmentList } from './environment-list.tsx';
import { LicenceTable } from './licence-table.tsx';
import { ListReview, type WaitingList } from './list-review.tsx';
import type { UseUsers } from './environment-row.tsx';
import { ReadRow } from './read-row.tsx';
import { TakenLists } from './taken-lists.tsx';

/** Licences or environments of a tenant: how their reading stands, what of it is in the project, and since when. */
export function TenantListSection(props: {
  side: Side;
  what: WaitingList['what'];
  reads: readonly ReadStatus[];
  signedIn: boolean;
  onUseUsers: UseUsers;
}): ReactElement {
  const { side, what, reads, signedIn } = props;
  const { client, bridge } = useServices();
  const [looking, setLooking] = useState<WaitingList | null>(null);
  const taken = useQuery({ queryKey: [TENANTS_KEY, 'lists', side, what], queryFn: () => client['tenants.lists']({ side, what }) });
  const lists = taken.data?.lists ?? [];
  const holds = lists.some(({ takenBack }) => takenBack === null);
  const choose = async (): Promise<void> => {
    const [file] = await bridge.chooseFiles('exports');
    if (file) setLooking({ what, fileId: file.fileId });
  };
  return (
    <>
      <ReadRow
        side={side}
        what={what}
        scope=""
        read={reads.find((read) => read.what === what) ?? null}
        signedIn={signedIn}
        onLook={() => {
          setLooking({ what, fileId: null });
          return Promise.resolve();
        }}
        onChoose={choose}
      />
      {taken.isError ? <FailureView error={taken.error} onRetry={() => void taken.refetch()} /> : null}
      {holds && what === 'licences' ? <LicenceTable side={side} /> : null}
      {holds && what === 'environments' ? (
        <EnvironmentList side={side} reads={reads} signedIn={signedIn} onUseUsers={props.onUseUsers} />
      ) : null}
      {lists.length > 0 ? <TakenLists what={what} lists={lists} /> : null}
      {looking ? <ListReview side={side} list={looking} onClose={() => setLooking(null)} /> : null}
    </>
  );
}
