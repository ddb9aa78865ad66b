import type { ReactElement } from 'react';
import type { Accept } from '#contract/calls/export-calls.ts';
import type { ShownReadiness } from '#contract/calls/readiness-calls.ts';
import { LicenceTable } from './licence-table.tsx';
import { MailboxPanel } from './mailbox-panel.tsx';

/** What has to be done for people besides mapping them: their mailboxes and licences. */
export function WorkView(props: { data: ShownReadiness; environmentId: number | null; accept: Accept }): ReactElement {
  const { data, environmentId, accept } = props;
  const shown = data.environments.filter(({ id }) => environmentId === null || id === environmentId);
  return (
    <>
      <LicenceTable licences={data.licences} stock={data.stock} />
      {shown.map((environment) => (
        <MailboxPanel key={environment.id} environment={environment} accept={accept} />
      ))}
    </>
  );
}
