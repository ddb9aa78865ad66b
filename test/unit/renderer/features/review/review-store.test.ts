import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReviewDecision, ReviewRow } from '#contract/calls/review-calls.ts';
import { NO_FILTER } from '#features/review/review-list.ts';
import { createReviewStore, type ReviewStore } from '#features/review/review-store.ts';
import { createAppClient, type AppClient } from '#lib/client.ts';
import { createFakeBridge, type FakeBridge } from '#test/support/fake-bridge/create-fake-bridge.ts';

let bridge: FakeBridge;
let client: AppClient;
let store: ReviewStore;

beforeEach(async () => {
  bridge = createFakeBridge({ people: 300 });
  client = createAppClient(bridge);
  store = createReviewStore(client);
  await client['project.create']({ name: 'Northwind' });
  await store.getState().load();
});

const state = (): ReturnType<ReviewStore['getState']> => store.getState();
const accept = (row: ReviewRow): ReviewDecision | null =>
  row.target && { act: 'accept', sourceId: row.source.id, targetId: row.target.id, takeOver: false };
const exclude = (row: ReviewRow): ReviewDecision => ({ act: 'exclude', sourceId: row.source.id, reason: 'leaver', note: '' });
const stateOf = async (id: number): Promise<string | undefined> => (await client['review.rows']({ sourceIds: [id] })).rows[0]?.state;

describe('the list', () => {
  test('opens on everybody, with the first undecided account selected', async () => {
    expect(state().ids).toHaveLength(300);
    expect(state().status).toBe('ready');
    expect(['review', 'ambiguous', 'none']).toContain(await stateOf(state().selectedId ?? 0));
  });

  test('is there before everybody is counted, and is counted then', async () => {
    const counted = Promise.withResolvers<void>();
    const slow = createReviewStore({
      ...client,
      'review.changes': async (input) => {
        await counted.promise;
        return client['review.changes'](input);
      },
    });
    await slow.getState().load();
    expect(slow.getState()).toMatchObject({ status: 'ready', facets: null });
    expect(slow.getState().ids).toHaveLength(300);
    counted.resolve();
    await vi.waitFor(() => expect(slow.getState().facets?.states.sure).toBeGreaterThan(0));
  });

  test('is narrowed by state and words, and counts every state the words leave', async () => {
    await state().load({ states: ['none'], search: 'ada' });
    expect(state().ids.length).toBeLessThan(10);
    expect(state().facets?.states.sure).toBeGreaterThan(0);
  });

  test('answers the last question asked, whichever answer comes last', async () => {
    const slow = createReviewStore({
      ...client,
      'review.list': async (input) => {
        const answer = await client['review.list'](input);
        await new Promise((resolve) => setTimeout(resolve, input.filter.search === 'slow' ? 30 : 0));
        return answer;
      },
    });
    await Promise.all([slow.getState().load({ search: 'slow' }), slow.getState().load({ search: 'ada' })]);
    expect(slow.getState().query.search).toBe('ada');
    expect(slow.getState().ids.length).toBeGreaterThan(0);
  });

  test('says when it cannot be had, and is there again after another try', async () => {
    await client['project.close']({});
    await state().load();
    expect(state().status).toBe('failed');
    await client['project.create']({ name: 'Northwind' });
    await state().load();
    expect(state().status).toBe('ready');
  });

  test('gives up its filter to show an account that it hides', async () => {
    const hidden = state().ids[42] ?? 0;
    await state().load({ states: ['excluded'] });
    expect(state().ids).toHaveLength(0);
    await state().show(hidden);
    expect(state()).toMatchObject({ selectedId: hidden, query: { states: [], search: '' } });
  });
});

test('news of a change that comes while another list is awaited does not lose that list', async () => {
  await state().load({ states: ['review'] });
  const narrowed = state().ids.length;
  const widening = state().load(NO_FILTER);
  const news = state().refresh();
  await Promise.all([widening, news]);
  expect(state().ids.length).toBeGreaterThan(narrowed);
  expect(state().query.states).toEqual([]);
});

describe('a decision', () => {
  test('leaves the order alone and goes on to the next undecided account', async () => {
    await state().load({ states: ['review'] });
    const before = state().ids;
    const first = state().selectedId ?? 0;
    await state().decide(accept);
    expect(state().ids).toBe(before);
    expect(state().row(first)?.state).toBe('accepted');
    expect(state().selectedId).toBe(before[1]);
  });

  test('tells how the line stands now, and the line is asked for again only when it changed once more', async () => {
    let changedIn = 7;
    const told = createReviewStore({
      ...client,
      'review.decide': async (input) => ({ ...(await client['review.decide'](input)), revision: 7 }),
      'review.changes': async (input) => {
        const answer = await client['review.changes'](input);
        return { ...answer, revision: changedIn, changed: [{ sourceId: first, revision: changedIn, fits: true, undecided: false }] };
      },
    });
    await told.getState().load({ states: ['review'] });
    const first = told.getState().selectedId ?? 0;
    const rowsAsked = async (): Promise<number> => {
      const before = bridge.calls.length;
      await told.getState().refresh();
      told.getState().need(0, 1);
      await vi.waitFor(() => Promise.resolve());
      return bridge.calls.slice(before).filter((name) => name === 'review.rows').length;
    };
    await told.getState().decide(accept);
    expect(told.getState().row(first)?.state).toBe('accepted');
    expect(await rowsAsked()).toBe(0);
    changedIn = 8;
    expect(await rowsAsked()).toBe(1);
  });

  test('of a key pressed twice at once is taken once: nobody has seen the next account yet', async () => {
    await state().load({ states: ['review'] });
    const [one, two] = state().ids;
    await Promise.all([state().decide(accept), state().decide(accept)]);
    expect([await stateOf(one ?? 0), await stateOf(two ?? 0)]).toEqual(['accepted', 'review']);
    expect(state().selectedId).toBe(two);
  });

  test('about an account that was in sight for a tenth of a second waits for its turn', async () => {
    let time = 0;
    store = createReviewStore(client, () => time);
    await state().load({ states: ['review'] });
    const [one, two, three] = state().ids;
    state().need(0, 3);
    await vi.waitFor(() => expect(state().row(three ?? 0)).toBeDefined());
    const first = state().decide(accept);
    await Promise.resolve();
    await Promise.resolve();
    expect(state().selectedId).toBe(two);
    time = 99;
    const early = state().decide(accept);
    time = 100;
    const late = state().decide(accept);
    expect([await first, await early, await late].map((row) => row?.source.id ?? null)).toEqual([one, null, two]);
    expect(state().selectedId).toBe(three);
  });

  test('that closes a case leads on before it is answered, and comes back when it is refused', async () => {
    await state().load({ states: ['review'] });
    const [one, two, three] = state().ids;
    // Whoever decides has them before the eyes.
    state().need(0, 3);
    await vi.waitFor(() => expect(state().row(three ?? 0)).toBeDefined());
    let answered = false;
    const deciding = state()
      .decide(accept)
      .finally(() => (answered = true));
    await Promise.resolve();
    await Promise.resolve();
    expect({ answered, selected: state().selectedId }).toEqual({ answered: false, selected: two });
    const taken = await deciding;
    expect(state().row(one ?? 0)?.state).toBe('accepted');
    const refused = state().decide((row) =>
      taken?.target ? { act: 'accept', sourceId: row.source.id, targetId: taken.target.id, takeOver: false } : null,
    );
    await Promise.resolve();
    await Promise.resolve();
    expect(state().selectedId).toBe(three);
    await expect(refused).rejects.toMatchObject({ code: 'target-taken' });
    expect(state().selectedId).toBe(two);
  });

  test('leads on though the one before it is not answered, and is sent after it', async () => {
    const order: number[] = [];
    const first = Promise.withResolvers<void>();
    let time = 0;
    const slow = createReviewStore(
      {
        ...client,
        'review.decide': async (input) => {
          if (order.length === 0) await first.promise;
          order.push(input.decisions[0]!.sourceId);
          return client['review.decide'](input);
        },
      },
      () => (time += 1_000),
    );
    await slow.getState().load({ states: ['review'] });
    const [one, two, three] = slow.getState().ids;
    slow.getState().need(0, 3);
    await vi.waitFor(() => expect(slow.getState().row(three ?? 0)).toBeDefined());
    const deciding = [slow.getState().decide(exclude), slow.getState().decide(exclude)];
    expect(slow.getState().selectedId).toBe(three);
    expect(order).toEqual([]);
    first.resolve();
    await Promise.all(deciding);
    expect(order).toEqual([one, two]);
    expect(slow.getState().selectedId).toBe(three);
  });

  test('is about the account it was meant for, wherever the selection has gone since', async () => {
    await state().load({ states: ['review'] });
    const [one, two, three] = state().ids;
    const deciding = Promise.all([state().decide(exclude, one), state().decide(exclude, three)]);
    state().select(two ?? null);
    await deciding;
    expect([await stateOf(one ?? 0), await stateOf(two ?? 0), await stateOf(three ?? 0)]).toEqual(['excluded', 'review', 'excluded']);
    expect(state().selectedId).toBe(two);
  });

  test('to reject stays with an account that is still open', async () => {
    await state().load({ states: ['review'] });
    const first = state().selectedId ?? 0;
    await state().decide((row) => row.target && { act: 'reject', sourceId: first, targetId: row.target.id });
    expect(state().selectedId).toBe(first);
    expect(state().row(first)?.target).toBeNull();
  });

  test('that the app refuses changes nothing, and the next one can be taken', async () => {
    await state().load({ states: ['review'] });
    const taken = await state().decide(accept);
    const second = state().selectedId ?? 0;
    const claim = (takeOver: boolean): Promise<ReviewRow | null> =>
      state().decide((row) => (taken?.target ? { act: 'accept', sourceId: row.source.id, targetId: taken.target.id, takeOver } : null));

    await expect(claim(false)).rejects.toMatchObject({ code: 'target-taken' });
    expect(state().selectedId).toBe(second);
    expect(await stateOf(second)).toBe('review');

    await claim(true);
    expect(state().row(second)?.target?.id).toBe(taken?.target?.id);
    expect(state().row(taken?.source.id ?? 0)?.target).toBeNull();
  });

  test('that is none asks the app nothing', async () => {
    const calls = bridge.calls.length;
    await state().load({ states: ['none'] });
    await expect(state().decide(accept)).resolves.toBeNull();
    expect(bridge.calls.slice(calls)).not.toContain('review.decide');
  });

  test('is passed over by "next" even when the account is left without a target', async () => {
    await state().load({ states: ['none'] });
    const [first] = state().ids;
    await state().decide((row) => ({ act: 'unpair', sourceId: row.source.id }));
    await state().refresh();
    await vi.waitFor(() => expect(state().row(first ?? 0)?.decided).toBe(true));
    const seen = new Set<number | null>();
    for (let step = 0; step < state().ids.length + 2; step += 1) {
      state().goToUndecided(1);
      seen.add(state().selectedId);
    }
    expect(seen.has(first ?? 0)).toBe(false);
  });
});

describe('after the project changed', () => {
  test('counts are new and those who no longer fit are counted, but nobody moves', async () => {
    await state().load({ states: ['review'] });
    const before = state().ids;
    const review = state().facets?.states.review ?? 0;
    await state().decide(accept);
    await state().decide(exclude);
    await state().refresh();
    expect(state().ids).toBe(before);
    expect(state().gone).toBe(2);
    expect(state().facets?.states.review).toBe(review - 2);
    await state().load();
    expect(state()).toMatchObject({ gone: 0, ids: before.slice(2) });
  });

  test('an undo brings the row back to what it was', async () => {
    const first = state().selectedId ?? 0;
    const was = await stateOf(first);
    await state().decide(exclude);
    const { changedSourceIds } = await client['history.undo']({});
    await state().settle(changedSourceIds);
    expect(state().row(first)?.state).toBe(was);
  });

  test('a closed project leaves nothing behind', () => {
    state().reset();
    expect(state()).toMatchObject({ ids: Int32Array.of(), selectedId: null, facets: null });
  });
});

test('moving stays within the list', () => {
  state().select(state().ids[0] ?? null);
  state().move(-5);
  expect(state().selectedId).toBe(state().ids[0]);
  state().move(1_000);
  expect(state().selectedId).toBe(state().ids.at(-1));
});

describe('several accounts', () => {
  test('are decided about in one step that one undo takes back', async () => {
    await state().load({ states: ['review'] });
    const first = state().selectedId ?? 0;
    state().move(2, 'range');
    const ids = state().chosenIds();
    expect(ids).toHaveLength(3);
    expect(ids[0]).toBe(first);
    const rows = await state().rowsOf(ids);
    await state().decideMany(rows.map(exclude));
    expect(ids.map((id) => state().row(id)?.state)).toEqual(['excluded', 'excluded', 'excluded']);
    await client['history.undo']({});
    expect(await stateOf(first)).toBe('review');
  });

  test('are one again after a single one is chosen or the list is asked for anew', async () => {
    state().selectAll();
    expect(state().chosenIds()).toHaveLength(300);
    state().select(state().ids[4] ?? 0);
    expect(state().chosenIds()).toEqual([]);
    state().selectAll();
    await state().load();
    expect(state().chosenIds()).toEqual([]);
  });
});

describe('the pace', () => {
  test('counts decisions one by one, and not what is noted beside them', async () => {
    let time = 0;
    const paced = createReviewStore(client, () => (time += 1000));
    await paced.getState().load({ states: ['review'] });
    await paced.getState().decide(accept);
    await paced.getState().decide((row) => ({ act: 'flag', sourceId: row.source.id }));
    await paced.getState().decide(exclude);
    expect(paced.getState().decidedAt).toHaveLength(2);
  });
});
