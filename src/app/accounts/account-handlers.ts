import { classifyAccount } from '#core/directory/classify-account.ts';
import type { accountCalls, AccountRow } from '#contract/calls/account-calls.ts';
import type { Settings } from '#contract/calls/settings-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { packIds } from '../pack-ids.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { AppContext } from '../project/app-context.ts';
import { needForWriting } from '../project/need-for-writing.ts';
import type { JsonStore } from '../settings/json-store.ts';
import { classify } from './classify.ts';

export function accountHandlers(context: AppContext, settings: JsonStore<Settings>): Handlers<typeof accountCalls> {
  const { ports, session, changed } = context;
  return {
    'accounts.list': ({ filter }) => {
      const { ids, ...counts } = session.need().tables.accountList.find(filter);
      return { ids: packIds(ids), ...counts };
    },
    'accounts.rows': ({ ids }) => ({ rows: ids.flatMap((id) => readRow(session.need().tables, id) ?? []) }),
    'accounts.classify': ({ ids, kind }) => {
      const by = settings.read().reviewer.trim() || ports.userName;
      const count = classify(needForWriting(context).tables, ids, kind, by, ports.now().toISOString());
      if (count > 0) changed();
      return { changed: count };
    },
  };
}

function readRow({ accounts, accountList }: ProjectTables, id: number): AccountRow | null {
  const party = accounts.party(id);
  const account = accounts.read(id);
  if (!party || !account) return null;
  const { kind, because } = classifyAccount(account.fields);
  return { party, because, states: accountList.states(id), classifiedAs: kind };
}
