import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#app/create-app.ts';
import { appContract } from '#contract/app-contract.ts';
import type { Call } from '#contract/define-call.ts';
import { arbitraryOf } from '#test/support/arbitrary-of.ts';
import { startTestHost, type TestHost } from '#test/support/loopback/start-test-host.ts';
import { visitHost, type Visit } from '#test/support/loopback/visit-host.ts';

/** Calls that wait for a person or for work to end; they have tests of their own. */
const LONG = new Set(['project.trySamples', 'matching.start', 'import.inspect', 'import.apply', 'import.remove']);
const calls = (Object.entries(appContract) as [string, Call][]).filter(([name]) => !LONG.has(name));

describe.each([
  ['without a project', false],
  ['with an empty project', true],
])('the real app behind the browser host, %s', (_state, withProject) => {
  let folder: string;
  let started: TestHost;
  let visit: Visit;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crosswalk-contract-'));
    started = await startTestHost(createApp, { dataFolder: join(folder, 'data') });
    visit = await visitHost(started.host);
    if (withProject) expect(await visit.call('project.create', { name: 'Contract' })).toMatchObject({ ok: true });
  });
  afterAll(async () => {
    await started.end();
    await rm(folder, { recursive: true, force: true });
  });

  test.each(calls.filter(([name]) => !withProject || !['project.close', 'project.create'].includes(name)))(
    '%s answers whatever it is asked with what the contract says, or a refusal, and never with a fault of ours',
    async (name, { input, output }) => {
      await fc.assert(
        fc.asyncProperty(arbitraryOf(input), async (question) => {
          const reply = await visit.call(name, question);
          if (reply.ok) expect(output.safeParse(reply.value).success).toBe(true);
          else expect([reply.failure.code, started.log]).not.toContain('internal');
        }),
        { numRuns: 12 },
      );
      expect(started.log).toEqual([]);
    },
  );
});
