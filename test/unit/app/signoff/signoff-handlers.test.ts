import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pairedProject } from '#test/support/signoff/paired-project.ts';
import { testApp } from '#test/support/test-app.ts';

const PERSON = {
  name: 'Ann Archer',
  title: 'Head of IT',
  organisation: 'Contoso',
  email: 'ann@contoso.com',
  mark: { kind: 'typed', text: 'Ann Archer' },
} as const;

test('a crosswalk is frozen, signed, changed and signed again, and its file is judged all along', async () => {
  const made = pairedProject();
  made.exclude('flo.ferris', 'leaver', '');
  const ben = made.tables.keys.idOf('source', 'upn:ben.barlow@contoso.com')!;
  made.close();
  const { client, hold, ended, savedTo } = testApp();
  await client['project.open']({ fileId: hold(made.path) });
  const run = async ({ jobId }: { jobId: string }): Promise<string> => {
    expect(await ended(jobId)).toMatchObject({ outcome: 'done' });
    return jobId;
  };
  const read = () => client['signoff.read']({});
  expect(await read()).toMatchObject({ needs: ['client'], keptBy: 'system', revisions: [], blockers: [], standing: null });
  await expect(client['signoff.dayOf']({ source: [], target: [] })).rejects.toMatchObject({ code: 'blocked' });

  await run(await client['signoff.freeze']({ environmentIds: null }));
  expect(await read()).toMatchObject({
    standing: { number: 1, changes: { added: 0, changed: 0, removed: 0 } },
    revisions: [
      { number: 1, missing: ['client'], signed: false, frozenBy: 'Tess Ting', counts: { people: 6, environments: [{ name: '' }] } },
    ],
  });
  const { statement } = await client['signoff.statement']({ number: 1, role: 'client' });
  const signing = { number: 1, role: 'client', ...PERSON } as const;
  await expect(client['signoff.sign']({ ...signing, statement: 'Something else.' })).rejects.toMatchObject({ code: 'blocked' });
  await client['signoff.sign']({ ...signing, statement });
  expect((await read()).revisions[0]).toMatchObject({
    signed: true,
    signatures: [{ name: 'Ann Archer', statement, at: '2026-11-23T10:00:00.000Z' }],
  });

  await client['export.mapping']({ accept: 'sure', environmentId: null });
  const mapping = savedTo()!;
  const verify = async (path: string) => {
    const jobId = await run(await client['signoff.verify']({ files: [{ fileId: hold(path), path: 'usermapping.csv' }] }));
    return client['signoff.verified']({ jobId });
  };
  expect(await verify(mapping)).toMatchObject({ verdict: 'genuine', revision: 1 });
  const altered = join(made.path, '..', 'usermapping.csv');
  writeFileSync(altered, readFileSync(mapping, 'utf8').replace('ann.archer@fabrikam', 'eve.ellison@fabrikam'));
  expect(await verify(altered)).toMatchObject({ verdict: 'altered', rows: [{ source: 'ann.archer@contoso.com' }] });

  await client['review.decide']({ decisions: [{ act: 'exclude', sourceId: ben, reason: 'leaver', note: 'gone in May' }] });
  expect(await read()).toMatchObject({ standing: null });
  await run(await client['signoff.compare']({}));
  expect((await read()).standing).toMatchObject({ number: 1, changes: { added: 0, changed: 1, removed: 0 } });
  expect((await client['signoff.changes']({ number: null, offset: 0, limit: 10 })).changes).toMatchObject([
    { upn: 'ben.barlow@contoso.com', after: 'excluded: leaver (gone in May)', by: 'Tess Ting' },
  ]);
  expect(await verify(mapping)).toMatchObject({ verdict: 'superseded', revision: 1 });

  await client['signoff.setNeeds']({ needs: ['client', 'second'] });
  expect(await read()).toMatchObject({ needs: ['client', 'second'], standing: null });
  await run(await client['signoff.freeze']({ environmentIds: null }));
  expect(await verify(mapping)).toMatchObject({ verdict: 'superseded', revision: 1 });
  expect((await read()).revisions).toMatchObject([
    { number: 2, needs: ['client', 'second'], signed: false, comparedWith: 1, changes: { changed: 1 } },
    { number: 1, signed: true, superseded: true },
  ]);

  const fresh = join(made.path, '..', 'fresh.csv');
  writeFileSync(fresh, 'userPrincipalName,displayName\r\nann.archer@contoso.com,Ann Archer\r\n');
  const dayOf = await run(await client['signoff.dayOf']({ source: [hold(fresh)], target: [] }));
  expect(await client['signoff.dayOfReport']({ jobId: dayOf })).toMatchObject({ number: 1, count: 5, read: { source: 1, target: null } });
  expect(await client['signoff.saveDayOf']({})).toEqual({ savedAs: 'day-of-check.csv' });
  expect(readFileSync(savedTo()!, 'utf8')).toContain('deleted,ben.barlow@contoso.com');
  writeFileSync(altered, 'ann.archer@contoso.com,ann.archer@fabrikam.com,User not found\r\n');
  expect(await client['signoff.validationErrors']({ fileId: hold(altered) })).toMatchObject({
    errors: [{ person: { name: 'Ann Archer' } }],
  });
});
