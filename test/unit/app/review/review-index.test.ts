import { expect, it } from 'vitest';
import { createReviewIndex } from '#app/review/review-index.ts';
import { decide } from '#app/review/decide.ts';
import { tempProject } from '#test/support/temp-project.ts';

const AT = '2026-11-23T12:00:00.000Z';

it('tells which accounts changed since a revision, for as long as it was told of every change', async () => {
  const session = tempProject();
  const { tables, add } = session;
  const [ann = 0, bob = 0, cleo = 0] = add(
    'source',
    ...['ann', 'bob', 'cleo'].map((name) => ({ userPrincipalName: `${name}@contoso.com` })),
  );
  const index = createReviewIndex();
  const leaveOut = (sourceId: number, tell = true): void => {
    const changed = decide(tables, [{ act: 'exclude', sourceId, reason: 'leaver', note: '' }], 'Robin', AT);
    if (tell) index.changed(session, changed);
  };
  await index.columns(session);
  const start = tables.meta.revision();
  expect(index.since(session, start)).toEqual(new Map());
  leaveOut(ann);
  const between = tables.meta.revision();
  leaveOut(bob);
  const end = tables.meta.revision();
  expect(index.since(session, start)).toEqual(
    new Map([
      [ann, between],
      [bob, end],
    ]),
  );
  expect(index.since(session, between)).toEqual(new Map([[bob, end]]));
  // Of one who changed twice, the last time.
  leaveOut(ann);
  expect(index.since(session, start)?.get(ann)).toBe(tables.meta.revision());

  // Nobody told: the index cannot know.
  leaveOut(cleo, false);
  expect(index.since(session, between)).toBeNull();
  await index.columns(session);
  expect(index.since(session, between)).toBeNull();
  expect(index.since(session, tables.meta.revision())).toEqual(new Map());
});

it('is refused when the project is closed while it is read', async () => {
  const session = tempProject();
  session.add('source', { userPrincipalName: 'ann@contoso.com' });
  const columns = createReviewIndex().columns(session);
  session.close();
  await expect(columns).rejects.toMatchObject({ code: 'no-project' });
});
