import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EnvironmentFactsShape } from '#contract/calls/environment-calls.ts';
import { unknownEnvironment } from '#core/mapping/environment.ts';
import { testApp, type TestApp } from '#test/support/test-app.ts';

const NAMES = ['Anna Berg', 'Bruno Keller', 'Carmen Ortega', 'Dmitri Volkov'];

function users(domain: string, extra: string): string {
  const lines = NAMES.map((name, index) => {
    const [given = '', surname = ''] = name.split(' ');
    const upn = `${given}.${surname}@${domain}`.toLowerCase();
    return [name, given, surname, upn, upn, `E${index + 1}`, 'True', extra].join();
  });
  return `DisplayName,GivenName,Surname,UserPrincipalName,Mail,EmployeeId,AccountEnabled,Licenses\r\n${lines.join('\r\n')}`;
}

/** A project of four people who are paired beyond doubt, and an environment of three of them and a stranger. */
async function started(): Promise<TestApp & { environmentId: number; facts: EnvironmentFactsShape }> {
  const app = testApp();
  const { client, hold, folder, ended } = app;
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return hold(join(folder, name));
  };
  await client['project.create']({ name: 'Move' });
  const files = [
    { fileId: write('source.csv', users('contoso.example', 'Dynamics 365 Sales')), side: 'source' as const },
    { fileId: write('target.csv', users('fabrikam.example', 'Power Apps Premium')), side: 'target' as const },
  ];
  await ended((await client['import.apply']({ files })).jobId);
  await ended((await client['matching.start']({})).jobId);
  const facts: EnvironmentFactsShape = { ...unknownEnvironment('Sales'), components: [], managed: false };
  const { id: environmentId } = await client['environments.save']({ id: null, facts });
  const upns = ['anna.berg', 'bruno.keller', 'carmen.ortega', 'stranger'].map((name) => `${name},${name}@contoso.example`);
  const fileId = write('list.csv', `Full Name,Windows Live ID\r\n${upns.join('\r\n')}`);
  expect((await ended((await client['environments.importList']({ environmentId, fileId, view: 'full' })).jobId)).outcome).toBe('done');
  return { ...app, environmentId, facts };
}

describe('environments and their readiness', () => {
  it('tell each environment’s counts, which add up, and write its own file', async () => {
    const { client, environmentId, savedTo } = await started();
    const { environments } = await client['environments.list']({ accept: 'sure' });
    expect(environments[0]?.counts).toEqual({ users: 4, mapped: 3, excluded: 0, unmapped: 1, lost: 1, leftOut: 0, exceptions: 0 });
    const preview = await client['export.preview']({ accept: 'sure', environmentId });
    expect(preview).toMatchObject({ lines: 3, users: 4, leftOut: { notInDirectory: 1 } });
    await client['export.mapping']({ accept: 'sure', environmentId });
    const lines = readFileSync(savedTo()!, 'ascii').trimEnd().split('\r\n');
    expect(lines).toEqual([
      'Source,Destination',
      'anna.berg@contoso.example,anna.berg@fabrikam.example',
      'bruno.keller@contoso.example,bruno.keller@fabrikam.example',
      'carmen.ortega@contoso.example,carmen.ortega@fabrikam.example',
    ]);
    expect((await client['export.preview']({ accept: 'sure' })).lines).toBe(4);
  });

  it('refuse to write what a rule blocks, and say which', async () => {
    const { client, environmentId, facts } = await started();
    await client['environments.save']({ id: environmentId, facts: { ...facts, type: 'trial' } });
    await expect(client['export.mapping']({ accept: 'sure', environmentId })).rejects.toThrow(/of the type trial cannot be moved/);
    await expect(client['environments.save']({ id: null, facts: { ...facts, name: ' sales ' } })).rejects.toThrow(/already an environment/);
  });

  it('keep exceptions, with their history, until they are taken back', async () => {
    const { client, environmentId } = await started();
    const list = async () =>
      (await client['environments.users']({ environmentId, accept: 'sure', part: null, words: '', offset: 0, limit: 10 })).users;
    const stranger = (await list()).find(({ upn }) => upn.startsWith('stranger'))!;
    const except = { environmentId, userKey: stranger.key };
    await expect(client['environments.except']({ ...except, act: { is: 'exclude', reason: 'leaver' }, why: ' ' })).rejects.toThrow(
      /wants a reason/,
    );
    await client['environments.except']({ ...except, act: { is: 'exclude', reason: 'leaver' }, why: 'left in May' });
    expect((await list()).find(({ key }) => key === stranger.key)).toMatchObject({
      outcome: 'excluded',
      exception: 'Excluded here (leaver): left in May (Tess Ting, 2026-11-23)',
    });
    await client['environments.except']({ ...except, act: { is: 'clear' }, why: '' });
    expect((await list()).find(({ key }) => key === stranger.key)).toMatchObject({ outcome: 'unmapped', exception: null });
    const { entries } = await client['environments.exceptions']({ environmentId, userKey: stranger.key });
    expect(entries.map(({ sentence }) => sentence)).toEqual(['Taken back: the crosswalk counts again', 'Excluded here (leaver)']);
  });

  it('keep a name under a warning for as long as it concerns the same people', async () => {
    const { client, environmentId } = await started();
    const warning = async () => {
      const { findings } = await client['readiness.read']({ accept: 'sure' });
      return findings.find(({ code }) => code === 'not-in-directory')!;
    };
    const { count, code } = await warning();
    const name = { accept: 'sure' as const, environmentId, code, by: 'Ann', reason: 'knows' };
    await expect(client['readiness.acknowledge']({ ...name, count: count + 1 })).rejects.toThrow(/has changed/);
    await client['readiness.acknowledge']({ ...name, count });
    expect(await warning()).toMatchObject({ acknowledged: { by: 'Ann', reason: 'knows' }, lapsed: null });
    await client['environments.except']({
      environmentId,
      userKey: 'upn:stranger@contoso.example',
      act: { is: 'exclude', reason: 'other' },
      why: 'x',
    });
    expect(await warning()).toBeUndefined();
    await client['environments.except']({ environmentId, userKey: 'upn:stranger@contoso.example', act: { is: 'clear' }, why: '' });
    expect((await warning()).acknowledged?.by).toBe('Ann');
    await client['readiness.revoke']({ environmentId, code });
    expect(await warning()).toMatchObject({ acknowledged: null, lapsed: null });
  });

  it('let a name lapse when other people are concerned, say whose it was, and take a new one', async () => {
    const { client, environmentId, folder, hold, ended } = await started();
    const warning = async () => {
      const { findings } = await client['readiness.read']({ accept: 'sure' });
      return findings.find(({ code }) => code === 'not-in-directory')!;
    };
    const { code } = await warning();
    const name = { accept: 'sure' as const, environmentId, code };
    await client['readiness.acknowledge']({ ...name, by: 'Ann', reason: 'knows the stranger', count: 1 });
    // As many people as before, but another one.
    writeFileSync(
      join(folder, 'newer.csv'),
      'Full Name,Windows Live ID\r\nAnna Berg,anna.berg@contoso.example\r\nother,other@contoso.example',
    );
    const { jobId } = await client['environments.importList']({ environmentId, fileId: hold(join(folder, 'newer.csv')), view: 'full' });
    expect((await ended(jobId)).outcome).toBe('done');
    expect(await warning()).toMatchObject({ count: 1, acknowledged: null, lapsed: { by: 'Ann', reason: 'knows the stranger' } });
    // What nobody has acknowledged keeps the environment from being frozen.
    expect((await client['signoff.read']({})).blockers).toMatchObject([{ environmentId }]);
    await client['readiness.acknowledge']({ ...name, by: 'Bruno', reason: 'knows the other', count: 1 });
    expect(await warning()).toMatchObject({ acknowledged: { by: 'Bruno' }, lapsed: null });
  });

  it('let nobody put a name under a blocker', async () => {
    const { client, environmentId, facts } = await started();
    await client['environments.save']({ id: environmentId, facts: { ...facts, managed: true } });
    const blocker = { accept: 'sure' as const, environmentId, code: 'managed', count: 0, by: 'Ann', reason: 'no' };
    await expect(client['readiness.acknowledge'](blocker)).rejects.toThrow(/has to be settled/);
  });

  it('count the seven days from a successful preparation, and find a due date that has passed', async () => {
    const { client, environmentId } = await started();
    const answer = { environmentId, status: 'done' as const, evidence: 'Ticket 4711', note: '' };
    await client['readiness.answer']({ ...answer, step: 'prepare', due: null, happenedAt: '2026-11-17T10:00:00.000Z' });
    await client['readiness.answer']({ ...answer, step: 'move', status: 'open', due: '2026-11-22', happenedAt: null });
    const { environments, progress } = await client['readiness.read']({ accept: 'sure' });
    const [sales] = environments;
    expect(sales?.windows.find(({ code }) => code === 'prepare')).toMatchObject({ state: 'near', until: '2026-11-24T10:00:00.000Z' });
    expect(sales?.items.find(({ code }) => code === 'prepare')).toMatchObject({
      status: 'done',
      evidence: 'Ticket 4711',
      answeredBy: 'Tess Ting',
    });
    expect(sales?.items.filter(({ overdue }) => overdue).map(({ code }) => code)).toEqual(['move']);
    expect(progress.total).toBeGreaterThan(progress.done);
    await expect(client['readiness.answer']({ ...answer, step: 'guess', due: null, happenedAt: null })).rejects.toThrow(/not in the rules/);
  });

  it('count licences and mailboxes of those who are mapped', async () => {
    const { client, environmentId } = await started();
    const before = await client['readiness.read']({ accept: 'sure' });
    expect(before.licences).toEqual([{ name: 'Dynamics 365 Sales', needed: 3, available: null, said: null, read: null }]);
    expect(before.findings.map(({ code }) => code)).toContain('licences-unknown');
    await client['readiness.setLicence']({ name: 'Dynamics 365 Sales', available: 2 });
    const { findings, environments } = await client['readiness.read']({ accept: 'sure' });
    expect(findings.find(({ code }) => code === 'licences')?.title).toContain('Dynamics 365 Sales (3 needed, 2 available)');
    expect(environments[0]?.mailboxes).toEqual({ automatic: 3, default: 0, reconfigure: 0, unknown: 0 });
    const asked = { accept: 'sure' as const, environmentId, work: 'automatic' as const, offset: 1, limit: 1 };
    expect(await client['readiness.mailboxes'](asked)).toMatchObject({ total: 3, people: [{ upn: 'bruno.keller@contoso.example' }] });
  });

  it('apply the version of the rules that was chosen', async () => {
    const { client } = await started();
    const version = async () => (await client['readiness.read']({ accept: 'sure' })).ruleSet;
    expect(await version()).toBe('2026-02-13');
    await client['readiness.setRuleSet']({ version: '2024-09-18' });
    expect(await version()).toBe('2024-09-18');
    await expect(client['readiness.setRuleSet']({ version: '1999-01-01' })).rejects.toThrow(/no rules/);
    await client['readiness.setRuleSet']({ version: null });
    expect(await version()).toBe('2026-02-13');
  });
});
