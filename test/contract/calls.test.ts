import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { appContract } from '#contract/app-contract.ts';
import { createClient } from '#contract/create-client.ts';
import { createDispatcher, type Handlers } from '#contract/create-dispatcher.ts';
import type { Call } from '#contract/define-call.ts';
import { failureSchema } from '#contract/failure-shape.ts';
import { AppError } from '#contract/failure.ts';
import { arbitraryOf, malformedOf } from '#test/support/arbitrary-of.ts';
import { TRANSPORTS, type Transport } from '#test/support/transports.ts';

const replySchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), failure: failureSchema.strict() }),
]);

const calls = Object.entries(appContract) as [keyof typeof appContract, Call][];

describe.each(TRANSPORTS)('%s', (_name, connect) => {
  let transport: Transport;
  /** What the next handler does, whichever it is; and what handlers were asked. */
  let answer: (input: unknown) => unknown;
  let asked: unknown[];
  const bugs: string[] = [];

  beforeAll(async () => {
    const handlers = Object.fromEntries(
      Object.keys(appContract).map((name) => [
        name,
        (input: unknown) => {
          asked.push(input);
          return answer(input);
        },
      ]),
    ) as unknown as Handlers<typeof appContract>;
    const call = createDispatcher(appContract, handlers, (name) => `bug ${bugs.push(name)}`);
    transport = await connect({ call, close: () => Promise.resolve() });
  });
  beforeEach(() => {
    asked = [];
    answer = () => ({});
  });
  afterAll(() => transport.end());

  test.each(calls)('%s refuses what its schema refuses, before the app hears of it', async (name, { input }) => {
    await fc.assert(
      fc.asyncProperty(malformedOf(input), async (bad) => {
        const reply = replySchema.parse(await transport.call(name, bad));
        expect(reply).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
        expect(asked).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test.each(calls)('%s carries what its schemas take, unchanged, both ways', async (name, { input, output }) => {
    await fc.assert(
      fc.asyncProperty(arbitraryOf(input), arbitraryOf(output), async (question, result) => {
        answer = () => result;
        expect(await transport.call(name, question)).toEqual({ ok: true, value: output.parse(result) });
        expect(asked.splice(0)).toEqual([input.parse(question)]);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    '',
    'project',
    'project.readd',
    'Project.read',
    'project.read ',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '../session',
    'project.read/../x',
    'project.read\0',
    '%',
    '名前',
  ])('refuses the name %j', async (name) => {
    const reply = replySchema.parse(await transport.call(name, {}));
    expect(reply).toMatchObject({ ok: false, failure: { code: 'unknown-call' } });
    expect(asked).toEqual([]);
  });

  test('refuses any other name, whatever it is', async () => {
    const other = fc.string({ maxLength: 30 }).filter((name) => !Object.hasOwn(appContract, name) && !['.', '..'].includes(name));
    await fc.assert(
      fc.asyncProperty(other, async (name) => {
        expect(replySchema.parse(await transport.call(name, {}))).toMatchObject({ ok: false, failure: { code: 'unknown-call' } });
      }),
      { numRuns: 60 },
    );
  });

  test('keeps a property called __proto__ from becoming a prototype', async () => {
    answer = (input) => ({ theme: 'light', reviewer: '', view: (input as { view: Record<string, string> }).view });
    const hostile = JSON.parse('{"view":{"__proto__":{"reviewer":"x"},"width":3}}') as unknown;
    const reply = await transport.call('settings.write', hostile);
    expect(!replySchema.parse(reply).ok || asked.every((input) => !('reviewer' in (input as { view: object }).view))).toBe(true);
    expect({}).not.toHaveProperty('reviewer');
  });

  test('hands on a refusal with its code, sentence and details', async () => {
    answer = () => {
      throw new AppError('target-taken', 'Held by Ann.', { heldBy: '7' });
    };
    expect(await transport.call('project.read', {})).toEqual({
      ok: false,
      failure: { code: 'target-taken', message: 'Held by Ann.', details: { heldBy: '7' } },
    });
  });

  test('gives a client the refusal back as an AppError', async () => {
    answer = () => {
      throw new AppError('no-project', 'Open a project first.');
    };
    const client = createClient(appContract, transport.call);
    await expect(client['project.read']({})).rejects.toThrow(new AppError('no-project', 'Open a project first.'));
    await expect(client['project.read']({})).rejects.toBeInstanceOf(AppError);
  });

  test.each([
    [
      'throws',
      () => {
        throw new TypeError('upn of ann@contoso.com is undefined');
      },
    ],
    [
      'throws no error',
      () => {
        throw 'ann@contoso.com';
      },
    ],
    ['rejects', () => Promise.reject(new Error('ann@contoso.com'))],
    ['answers something else', () => ({ name: 'ann@contoso.com' })],
    ['answers nothing', () => undefined],
  ])('says only that something is wrong inside, with a reference, when a handler %s', async (_how, misbehave) => {
    answer = misbehave;
    const before = bugs.length;
    const reply = replySchema.parse(await transport.call('home.read', {}));
    expect(reply).toMatchObject({ ok: false, failure: { code: 'internal', details: {} } });
    expect(JSON.stringify(reply)).toContain(`bug ${before + 1}`);
    expect(JSON.stringify(reply)).not.toContain('ann@contoso.com');
    expect(bugs.slice(before)).toEqual(['home.read']);
  });

  test('answers many calls at once, each with its own answer', async () => {
    answer = async (input) => {
      const { sourceId } = input as { sourceId: number };
      await new Promise((resolve) => setTimeout(resolve, sourceId % 7));
      throw new AppError('not-found', String(sourceId));
    };
    const ids = Array.from({ length: 60 }, (_none, index) => index);
    const replies = await Promise.all(ids.map((sourceId) => transport.call('review.read', { sourceId })));
    expect(replies.map((reply) => !reply.ok && reply.failure.message)).toEqual(ids.map(String));
  });
});
