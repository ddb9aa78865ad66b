import type { ReactElement } from 'react';
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { TenantSide } from '#contract/calls/tenant-calls.ts';
import type { Side } from '#core/directory/account.ts';
import { Panel } from '#ui/panel.tsx';
import type { UseUsers } from './environment-row.tsx';
import { ListsFromFiles } from './lists-from-files.tsx';
import { ReadList } from './read-list.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { SignedIn } from './signed-in.tsx';
import { WaitingSignIn } from './waiting-sign-in.tsx';

/** One tenant: who is signed in to it, and what was read of it. */
export function TenantPanel(props: {
  side: Side;
  status: TenantSide;
  onTakeIn: (side: Side, file: { fileId: string; name: string }) => Promise<void>;
  onUseUsers: UseUsers;
}): ReactElement {
  const { side, status } = props;
  const { t } = useTranslation();
  const { account, pending, problem, warning, expected } = status;
  return (
    <Panel title={t(`tenants.${side}`)} note={account?.tenantName ?? expected?.tenantName ?? undefined}>
      {problem ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{problem.message}</MessageBarTitle>
            {problem.next}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {warning ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      ) : null}
      {pending ? (
        <WaitingSignIn side={side} pending={pending} />
      ) : account ? (
        <SignedIn side={side} account={account} />
      ) : (
        <SignInForm key={JSON.stringify(status.choice)} side={side} choice={status.choice} expected={expected} />
      )}
      {account || status.reads.length > 0 || status.hasLists ? (
        <ReadList side={side} reads={status.reads} signedIn={account !== null} onTakeIn={props.onTakeIn} onUseUsers={props.onUseUsers} />
      ) : pending ? null : (
        <ListsFromFiles side={side} />
      )}
    </Panel>
  );
}
