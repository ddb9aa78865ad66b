import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '#app/db/open-project.ts';
import { projectTables } from '#app/db/project-tables.ts';
import type { ReviewRow } from '#contract/calls/review-calls.ts';
import { readToldList } from '#contract/told-list.ts';
import { checkUserMapping } from '#test/support/check-user-mapping.ts';
import { sample } from '#test/support/run-crosswalk.ts';
import { tempFolder } from '#test/support/temp-project.ts';
import { testApp, type TestApp } from '#test/support/test-app.ts';

const NO_FILTER = { states: [], search: '' };

async function withSamples(): Promise<TestApp> {
  const test = testApp();
  await test.client['project.trySamples']({});
  const job = await test.client['job.read']({});
  if (job) expect(await test.ended(job.jobId)).toMatchObject({ outcome: 'done', failure: null });
  return test;
}

async function rowOf({ client }: TestApp, search: string): Promise<ReviewRow> {
  const { ids } = readToldList(await client['review.list']({ filter: { states: [], search }, sort: 'name' }));
  const { rows } = await client['review.rows']({ sourceIds: [...ids].slice(0, 1) });
  if (!rows[0]) throw new Error(`nobody is found by ${search}`);
  return rows[0];
}

describe('the app', () => {
  it('goes the whole way: inspect, take in, pair, review, undo, export', async () => {
    const test = testApp();
    const { client } = test;
    await client['project.create']({ name: 'Whole way' });
    const fileIds = [test.hold(sample('contoso-users.csv')), test.hold(sample('fabrikam-users.csv'))];
    const look = await client['import.inspect']({ files: fileIds.map((fileId) => ({ fileId })) });
    expect(await test.ended(look.jobId)).toMatchObject({ outcome: 'done' });
    const { inspections } = await client['import.inspections']({ fileIds });
    expect(inspections.map((item) => (item.outcome === 'recognised' ? [item.name, item.accounts > 1000] : item))).toEqual([
      ['contoso-users.csv', true],
      ['fabrikam-users.csv', true],
    ]);
    expect(await client['project.read']({})).toMatchObject({ source: { accounts: 0 }, pairedAt: null });
    expect(await client['matching.model']({})).toBeNull();

    const taken = await client['import.apply']({
      files: [
        { fileId: fileIds[0]!, side: 'source' },
        { fileId: fileIds[1]!, side: 'target' },
      ],
    });
    expect(await test.ended(taken.jobId)).toMatchObject({ outcome: 'done' });
    const paired = await client['matching.start']({});
    expect(await test.ended(paired.jobId)).toMatchObject({ outcome: 'done' });
    const project = await client['project.read']({});
    expect(project).toMatchObject({ name: 'Whole way', source: { name: 'Contoso' }, target: { name: 'Fabrikam' }, pairingStale: false });
    expect(Object.values(project!.counts).reduce((a, b) => a + b)).toBe(project!.source.accounts);

    const learned = await client['matching.model']({});
    expect(learned?.sourceAccounts).toBe(project!.source.accounts);
    expect(learned?.domains[0]).toMatchObject({ from: 'contoso.com', to: 'fabrikam.com' });
    expect(learned!.signInNames.length).toBeGreaterThan(1);

    const list = await client['review.list']({ filter: { states: ['review'], search: '' }, sort: 'probability-ascending' });
    const { ids: toReview } = readToldList(list);
    expect(toReview.length).toBe(list.facets.states.review);
    const person = await client['review.read']({ sourceId: toReview[0]! });
    expect(person.row.target).not.toBeNull();
    expect(person.reasons.length).toBeGreaterThan(1);
    await client['review.decide']({
      decisions: [{ act: 'accept', sourceId: toReview[0]!, targetId: person.row.target!.id, takeOver: false }],
    });
    expect(await client['project.read']({})).toMatchObject({ undo: expect.stringContaining('Accepted'), redo: null });

    const saved = await client['export.mapping']({ accept: 'sure' });
    const bytes = readFileSync(test.savedTo()!);
    expect(checkUserMapping(saved.savedAs!, bytes)).toEqual([]);
    expect(saved.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(bytes.toString().split('\r\n').length - 2).toBe(saved.lines);
    expect(bytes.toString()).toContain(`${person.row.source.upn},${person.row.target!.upn}\r\n`);
    expect(await client['export.review']({ accept: 'sure' })).toMatchObject({ lines: project!.source.accounts });
  });

  it('keeps decisions and their undoing across a restart, and across pairing again', async () => {
    const test = await withSamples();
    const { ids } = readToldList(await test.client['review.list']({ filter: { states: ['sure'], search: '' }, sort: 'name' }));
    const [first = 0, second = 0] = ids;
    await test.client['review.decide']({ decisions: [{ act: 'exclude', sourceId: first, reason: 'leaver', note: 'left in May' }] });
    await test.client['review.decide']({ decisions: [{ act: 'unpair', sourceId: second }] });
    await test.client['history.undo']({});
    await test.app.close();

    const again = testApp(test.folder);
    const { recent } = await again.client['home.read']({});
    expect(recent).toMatchObject([{ name: 'Samples: Contoso joins Fabrikam', missing: false }]);
    const project = await again.client['project.openRecent']({ recentId: recent[0]!.recentId });
    expect(project).toMatchObject({ undo: expect.stringContaining('Excluded'), redo: expect.stringContaining('Unpaired') });
    await again.client['history.redo']({});
    const { rows } = await again.client['review.rows']({ sourceIds: [first, second] });
    expect(rows).toMatchObject([
      { state: 'excluded', exclusion: 'leaver', decided: true },
      { state: 'none', target: null, decided: true },
    ]);
    const { jobId } = await again.client['matching.start']({});
    await again.ended(jobId);
    expect((await again.client['review.rows']({ sourceIds: [first, second] })).rows).toMatchObject([
      { state: 'excluded' },
      { state: 'none', decided: true },
    ]);
    expect(readdirSync(join(test.folder, 'data', 'projects')).filter((name) => name.endsWith('.crosswalk'))).toHaveLength(1);
  });

  it('never offers a rejected pair again', async () => {
    const test = await withSamples();
    const { ids } = readToldList(await test.client['review.list']({ filter: { states: ['sure'], search: '' }, sort: 'name' }));
    const { row } = await test.client['review.read']({ sourceId: ids[0]! });
    await test.client['review.decide']({ decisions: [{ act: 'reject', sourceId: row.source.id, targetId: row.target!.id }] });
    const { jobId } = await test.client['matching.start']({});
    await test.ended(jobId);
    const after = await test.client['review.read']({ sourceId: row.source.id });
    expect(after.row.target?.id).not.toBe(row.target!.id);
    expect(after.history).toMatchObject([{ by: 'Tess Ting', sentence: expect.stringContaining('Rejected') }]);
  });

  it('tells everybody before they are counted as the counted list tells them, with the rows asked for', async () => {
    const { client } = await withSamples();
    const list = { filter: NO_FILTER, sort: 'name' as const };
    const [first = 0, second = 0, third = 0] = readToldList(await client['review.list'](list)).undecidedIds;
    await client['review.decide']({ decisions: [{ act: 'exclude', sourceId: first, reason: 'leaver', note: '' }] });
    const decided = await client['review.decide']({ decisions: [{ act: 'unpair', sourceId: second }] });
    const { rows: changed, revision } = await client['review.rows']({ sourceIds: decided.changedSourceIds });
    expect(decided).toEqual({ changedSourceIds: decided.changedSourceIds, rows: changed, revision });
    expect(changed.map(({ source }) => source.id)).toContain(second);
    const near = { sourceId: third, rows: 5 };
    const counted = await client['review.list']({ ...list, near });
    const everybody = await client['review.everybody']({ near });
    const { facets: _, lowestProbability: __, ...uncounted } = counted;
    expect(everybody).toEqual(uncounted);
    const { rows, order } = everybody;
    const open = readToldList(everybody).undecidedIds;
    expect([first, second, third].map((id) => open.includes(id))).toEqual([false, false, true]);
    expect(rows).toHaveLength(5);
    expect(rows.map(({ source }) => source.id)).toContain(third);
    // Reasons of pairs have to be read; the list does not wait for them.
    const { rows: whole } = await client['review.rows']({ sourceIds: rows.map(({ source }) => source.id) });
    expect(rows).toEqual(whole.map((row) => (row.target === null ? row : { ...row, reason: null })));
    expect(whole.filter(({ target }) => target !== null).map(({ reason }) => reason)).not.toContain('');

    // Who has the order is told places alone, of whatever filter; another sort is another order.
    const kept = readToldList(everybody).order;
    const sure = await client['review.list']({ filter: { states: ['sure'], search: '' }, sort: 'name', known: order.number });
    expect(sure.order).toEqual({ number: order.number, ids: null });
    const again = await client['review.list']({ filter: { states: ['sure'], search: '' }, sort: 'name' });
    expect(readToldList(sure, kept).ids).toEqual(readToldList(again).ids);
    const bySort = await client['review.list']({ ...list, sort: 'department', known: order.number });
    expect(bySort.order.ids).not.toBeNull();
    expect(() => readToldList({ ...bySort, order: { ...bySort.order, ids: null } }, kept)).toThrow('order');
  });

  it('finds people by any part of their names on either side, whatever the accents', async () => {
    const test = await withSamples();
    const row = await rowOf(test, 'jorgen lindstrom');
    expect(row.source.displayName.normalize('NFD').replace(/\p{M}/gu, '')).toMatch(/J.*rgen/i);
    const { targets } = await test.client['review.findTargets']({ words: row.target?.upn.slice(0, 8) ?? 'a', limit: 5 });
    expect(targets.length).toBeGreaterThan(0);
  });

  it('takes a file out again with what only it told, and leaves the rest', async () => {
    const test = await withSamples();
    const before = await test.client['project.read']({});
    const { jobId } = await test.client['import.remove']({ importId: before!.target.files[0]!.importId });
    expect(await test.ended(jobId)).toMatchObject({ outcome: 'done' });
    expect(await test.client['project.read']({})).toMatchObject({
      target: { accounts: 0, files: [] },
      source: { accounts: before!.source.accounts },
      pairingStale: true,
    });
    await expect(test.client['matching.start']({})).rejects.toMatchObject({ code: 'blocked' });
  });

  it('holds a file twice, for another of its worksheets', async () => {
    const test = testApp();
    const first = test.hold(sample('contoso-users.csv'));
    const { fileId } = await test.client['import.again']({ fileId: first });
    const { fileId: third } = await test.client['import.again']({ fileId });
    await test.ended((await test.client['import.inspect']({ files: [{ fileId: third }] })).jobId);
    expect(new Set([first, fileId, third]).size).toBe(3);
    expect((await test.client['import.inspections']({ fileIds: [third] })).inspections).toMatchObject([{ name: 'contoso-users.csv' }]);
    await expect(test.client['import.again']({ fileId: 'nothing' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('closes a project as soon as a job has ended, and loses nothing', async () => {
    const test = testApp();
    await test.client['project.create']({ name: 'First' });
    const files = [{ fileId: test.hold(sample('contoso-users.csv')), side: 'source' as const }];
    const { jobId } = await test.client['import.apply']({ files });
    expect(await test.ended(jobId)).toMatchObject({ outcome: 'done' });
    const before = await test.client['project.read']({});
    await test.client['project.create']({ name: 'Second' });
    const { recent } = await test.client['home.read']({});
    const { recentId } = recent.find(({ name }) => name === 'First')!;
    expect(await test.client['project.openRecent']({ recentId })).toMatchObject({ source: { accounts: before!.source.accounts } });
  });

  it('refuses a bad file whole, with a sentence, and leaves the project as it was', async () => {
    const test = testApp();
    await test.client['project.create']({ name: 'Bad file' });
    const path = join(test.folder, 'page.csv');
    writeFileSync(path, '<!DOCTYPE html><html><body>Please sign in</body></html>');
    const fileIds = [test.hold(path)];
    await test.ended((await test.client['import.inspect']({ files: fileIds.map((fileId) => ({ fileId })) })).jobId);
    expect((await test.client['import.inspections']({ fileIds })).inspections).toMatchObject([
      { outcome: 'refused', name: 'page.csv', message: expect.stringMatching(/\.$/) },
    ]);
    const { jobId } = await test.client['import.apply']({
      files: [
        { fileId: test.hold(sample('contoso-users.csv')), side: 'source' },
        { fileId: fileIds[0]!, side: 'target' },
      ],
    });
    expect(await test.ended(jobId)).toMatchObject({ outcome: 'failed', failure: { code: 'file-refused' } });
    expect(await test.client['project.read']({})).toMatchObject({ source: { accounts: 0, files: [] } });
  });

  it('cancels a job within moments and leaves the project as it was', async () => {
    const test = testApp();
    await test.client['project.create']({ name: 'Cancelled' });
    const path = join(test.folder, 'large.csv');
    const rows = Array.from({ length: 100_000 }, (_, n) => `user${n}@contoso.com,User Number ${n},User,Number${n},,,,`);
    writeFileSync(path, `userPrincipalName,displayName,givenName,surname,department,jobTitle,city,mobilePhone\r\n${rows.join('\r\n')}\r\n`);
    const { jobId } = await test.client['import.apply']({ files: [{ fileId: test.hold(path), side: 'source' }] });
    await expect(test.client['import.apply']({ files: [{ fileId: test.hold(path), side: 'source' }] })).rejects.toMatchObject({
      code: 'job-running',
    });
    await expect
      .poll(() => test.news.some((item) => item.type === 'job.progressed' && item.jobId === jobId && item.phase === 'read'), {
        timeout: 20_000,
      })
      .toBe(true);
    const asked = performance.now();
    await test.client['job.cancel']({ jobId });
    expect(await test.ended(jobId)).toMatchObject({ outcome: 'cancelled' });
    // A worker that does not answer is ended by force after two seconds; this one answers long before.
    expect(performance.now() - asked).toBeLessThan(1900);
    expect(await test.client['project.read']({})).toMatchObject({ source: { accounts: 0, files: [] } });
    expect(await test.client['job.read']({})).toBeNull();
  });

  it('brings what was changed into the project file itself once it is quiet', async () => {
    const test = testApp();
    await test.client['project.create']({ name: 'Quiet' });
    await test.client['project.rename']({ name: 'Renamed' });
    const projects = join(test.folder, 'data', 'projects');
    const file = readdirSync(projects).find((name) => name.endsWith('.crosswalk')) ?? '';
    const nameInFile = (): string => {
      const copy = join(tempFolder(), 'copy.crosswalk');
      copyFileSync(join(projects, file), copy);
      const project = openProject(copy);
      const name = projectTables(project.db).meta.name();
      project.close();
      return name;
    };
    expect(nameInFile()).not.toBe('Renamed');
    await expect.poll(nameInFile, { timeout: 15_000, interval: 500 }).toBe('Renamed');
  });

  it('says in words what it refuses', async () => {
    const test = testApp();
    const { client } = test;
    await expect(client['review.list']({ filter: NO_FILTER, sort: 'name' })).rejects.toMatchObject({ code: 'no-project' });
    await expect(client['project.open']({ fileId: 'nothing' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(client['project.open']({ fileId: test.hold(sample('contoso-users.csv')) })).rejects.toMatchObject({
      code: 'not-a-project',
    });
    await client['project.create']({ name: 'Empty' });
    await expect(client['export.mapping']({ accept: 'sure' })).rejects.toMatchObject({ code: 'blocked' });
    await expect(client['history.undo']({})).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await expect(client['review.read']({ sourceId: 99 })).rejects.toMatchObject({ code: 'not-found' });
    test.cancelDialogs();
    expect(await client['project.saveCopy']({})).toEqual({ savedAs: null });
  });
});
