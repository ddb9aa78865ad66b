import { beforeEach, describe, expect, test, vi } from 'vitest';
import { unpackIds } from '#contract/unpack-ids.ts';
import { createAccountsStore, type AccountsStore } from '#features/accounts/accounts-store.ts';
import { createAppClient, type AppClient } from '#lib/client.ts';
import { countRanges } from '#ui/range-set.ts';
import { createFakeBridge, type FakeBridge } from '#test/support/fake-bridge/create-fake-bridge.ts';

let bridge: FakeBridge;
let client: AppClient;
let store: AccountsStore;

beforeEach(async () => {
  bridge = createFakeBridge({ people: 300 });
  client = createAppClient(bridge);
  store = createAccountsStore(client);
  await client['project.create']({ name: 'Northwind' });
  await store.getState().load();
});

const state = (): ReturnType<AccountsStore['getState']> => store.getState();
const kindOf = async (id: number): Promise<string | undefined> => (await client['accounts.rows']({ ids: [id] })).rows[0]?.party.kind;

describe('the list', () => {
  test('opens on everybody of the source, with the first account chosen', () => {
    expect(state().status).toBe('ready');
    expect(state().ids).toHaveLength(300);
    expect(state().selectedIds()).toEqual([state().ids[0]]);
  });

  test('is narrowed by kind, state and words together', async () => {
    await state().load({ kinds: ['member'], states: ['disabled'] });
    const both = state().ids.length;
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(20);
    await state().load({ search: 'nobody of that name' });
    expect(state()).toMatchObject({ ids: Int32Array.of(), status: 'ready', selection: { current: null } });
    expect(state().query).toMatchObject({ kinds: ['member'], states: ['disabled'] });
  });

  test('of the other side keeps the filter and lets go of the choice', async () => {
    state().selectAll();
    await state().load({ kinds: ['guest'], side: 'target' });
    expect(state().ids.every((id) => id > 1_000_000)).toBe(true);
    expect(countRanges(state().selection.places)).toBe(1);
  });

  test('keeps the focus on the account it was on when it is narrowed', async () => {
    const { ids } = await client['accounts.list']({ filter: { side: 'source', kinds: ['guest'], states: [], search: '' } });
    const guest = unpackIds(ids)[2] ?? 0;
    await state().show(guest, 'source');
    await state().load({ kinds: ['guest'] });
    expect(state().currentId()).toBe(guest);
  });

  test('answers the last question asked, whichever answer comes last', async () => {
    const slow = createAccountsStore({
      ...client,
      'accounts.list': async (input) => {
        const answer = await client['accounts.list'](input);
        await new Promise((resolve) => setTimeout(resolve, input.filter.search === 'slow' ? 30 : 0));
        return answer;
      },
    });
    await Promise.all([slow.getState().load({ search: 'slow' }), slow.getState().load({ search: 'ada' })]);
    expect(slow.getState().query.search).toBe('ada');
    expect(slow.getState().ids.length).toBeGreaterThan(0);
  });

  test('says when it cannot be had, and is there again after another try', async () => {
    const broken = createAccountsStore({ ...client, 'accounts.list': () => Promise.reject(new Error('gone')) });
    await broken.getState().load();
    expect(broken.getState().status).toBe('failed');
  });

  test('gives up its filter and side to show an account that they hide', async () => {
    await state().load({ kinds: ['room'] });
    await state().show(1_000_005, 'target');
    expect(state().currentId()).toBe(1_000_005);
    expect(state().query).toMatchObject({ side: 'target', kinds: [] });
  });
});

describe('moving and choosing', () => {
  test('stays within the list', () => {
    state().move(-5, 'only');
    expect(state().selection.current).toBe(0);
    state().move(1_000, 'only');
    expect(state().currentId()).toBe(state().ids.at(-1));
  });

  test('draws a range out and back again', () => {
    state().point(10, 'only');
    state().move(3, 'range');
    expect(state().selectedIds()).toEqual(Array.from(state().ids.slice(10, 14)));
    state().move(-5, 'range');
    expect(state().selectedIds()).toEqual(Array.from(state().ids.slice(8, 11)));
  });

  test('everybody shown is everybody the filter leaves, no more', async () => {
    await state().load({ kinds: ['shared'] });
    state().selectAll();
    expect(state().selectedIds()).toEqual([...state().ids]);
    expect(state().ids.length).toBeLessThan(20);
  });
});

describe('a correction', () => {
  test('is one call for all that are chosen, and their rows are fetched again', async () => {
    state().need(0, 10);
    await vi.waitFor(() => expect(state().row(state().ids[3] ?? 0)).toBeDefined());
    state().point(2, 'only');
    state().point(5, 'range');
    const chosen = state().selectedIds();
    const before = bridge.calls.length;
    const wanted = chosen.filter((id) => state().row(id)?.party.kind !== 'service').length;
    expect(await state().classify('service')).toBe(wanted);
    expect(bridge.calls.slice(before)).toEqual(['accounts.classify']);
    state().need(0, 10);
    await vi.waitFor(() => expect(chosen.map((id) => state().row(id)?.party.kind)).toEqual(chosen.map(() => 'service')));
  });

  test('moves nobody and counts those who no longer fit, until the list is tidied', async () => {
    await state().load({ kinds: ['member'] });
    const before = state().ids;
    state().point(0, 'only');
    state().move(4, 'range');
    await state().classify('room');
    await state().refresh();
    expect(state().ids).toBe(before);
    expect(state().gone).toBe(5);
    expect(state().counts?.kinds.room).toBe(5);
    expect(state().selectedIds()).toEqual(Array.from(before.slice(0, 5)));
    await state().load();
    expect(state()).toMatchObject({ gone: 0, ids: before.slice(5) });
  });

  test('is taken back by what Crosswalk says', async () => {
    const id = state().currentId() ?? 0;
    const was = await kindOf(id);
    await state().classify('application');
    expect(await kindOf(id)).toBe('application');
    await state().classify(null);
    expect(await kindOf(id)).toBe(was);
  });

  test('of nobody asks the app nothing', async () => {
    state().point(0, 'toggle');
    const before = bridge.calls.length;
    expect(await state().classify('guest')).toBe(0);
    expect(bridge.calls).toHaveLength(before);
  });
});

test('a closed project leaves nothing behind but the side', async () => {
  await state().load({ side: 'target', search: 'ada' });
  state().openTab('contradictions');
  state().reset();
  expect(state()).toMatchObject({ ids: Int32Array.of(), counts: null, tab: 'list', query: { side: 'target', search: '' } });
});
