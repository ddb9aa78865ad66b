import { z } from 'zod';
import { CLOUDS, ENVIRONMENT_TYPES, LEFT_OUT_REASONS } from '#core/mapping/environment.ts';
import { defineCall } from '../define-call.ts';
import { acceptSchema } from './export-calls.ts';
import { readingChoicesSchema } from './inspection-shapes.ts';
import { listChangesSchema } from './list-changes-shapes.ts';
import { exclusionReasonSchema, nothingSchema, readingSchema } from './shapes.ts';

const word = (most: number) => z.string().trim().min(1).max(most);

/** A GUID; the default environment of a tenant has the word before it. */
const environmentIdSchema = z.string().regex(/^(?:default-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'not an id of an environment');

/** See `EnvironmentFacts` in core; null always means that nobody said. */
export const environmentFactsSchema = z.object({
  name: word(100),
  environmentId: environmentIdSchema.nullable(),
  // Chromium takes a blank within the name of a host and escapes it, where Node refuses it.
  url: z
    .url({ hostname: /^[^%]+$/ })
    .max(300)
    .nullable(),
  type: z.enum(ENVIRONMENT_TYPES).nullable(),
  region: word(60).nullable(),
  cloud: z.enum(CLOUDS).nullable(),
  targetRegion: word(60).nullable(),
  targetCloud: z.enum(CLOUDS).nullable(),
  managed: z.boolean().nullable(),
  linkedToFinanceAndOperations: z.boolean().nullable(),
  lockbox: z.boolean().nullable(),
  customerManagedKey: z.boolean().nullable(),
  components: z.array(word(60)).max(100).nullable(),
});
export type EnvironmentFactsShape = z.infer<typeof environmentFactsSchema>;

/** Which users of an environment a list holds: those with full access, with administrative access, or both. */
export const listViewSchema = z.enum(['full', 'administrative', 'all']);
export type ListView = z.infer<typeof listViewSchema>;

const countsSchema = z.object({
  /** In scope: mapped, excluded and unmapped add up to it. */
  users: z.number(),
  mapped: z.number(),
  excluded: z.number(),
  unmapped: z.number(),
  /** Unmapped with full access: whoever is one of these loses everything. */
  lost: z.number(),
  leftOut: z.number(),
  exceptions: z.number(),
});
export type EnvironmentCounts = z.infer<typeof countsSchema>;

const environmentSchema = z.object({
  id: z.number(),
  facts: environmentFactsSchema,
  /** The list of the source tenant's environments that tells of it; null: none that was taken in does. */
  listed: z
    .object({ name: z.string(), tenantName: z.string().nullable(), takenAt: z.string(), reading: readingSchema.nullable() })
    .nullable(),
  lists: z.array(
    z.object({
      id: z.number(),
      view: listViewSchema,
      name: z.string(),
      title: z.string(),
      rows: z.number(),
      users: z.number(),
      faults: z.number(),
      importedAt: z.string(),
      /** Null: it was not read from the environment. */
      reading: readingSchema.nullable(),
    }),
  ),
  counts: countsSchema,
});
export type Environment = z.infer<typeof environmentSchema>;

/** Parts that the users of an environment are shown in; each of them stands in one of the first four. */
export const USER_PARTS = ['mapped', 'unmapped', 'excluded', 'left-out', 'exceptions'] as const;
export type UserPart = (typeof USER_PARTS)[number];

const userSchema = z.object({
  key: z.string(),
  upn: z.string(),
  name: z.string(),
  /** Null: the source directory does not hold it. */
  sourceId: z.number().nullable(),
  access: z.enum(['full', 'administrative']).nullable(),
  outcome: z.enum(['mapped', 'excluded', 'unmapped', 'left-out']),
  /** The target, the reason, or why it is open; in words. */
  detail: z.string(),
  why: z.enum(['undecided', 'without-target', 'not-in-directory', 'refused']).nullable(),
  leftOut: z.enum(LEFT_OUT_REASONS).nullable(),
  exception: z.string().nullable(),
});
export type EnvironmentUserRow = z.infer<typeof userSchema>;

/** The environments that move, their user lists and exceptions. */
export const environmentCalls = {
  /** The environments that move, in order of their names. */
  'environments.list': defineCall({
    input: z.object({ accept: acceptSchema }),
    output: z.object({
      environments: z.array(environmentSchema),
      /** Components that the rule set asks about. */
      components: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  }),
  /** Makes an environment (id null) or changes what is known of it. Answers its id. */
  'environments.save': defineCall({
    input: z.object({ id: z.number().nullable(), facts: environmentFactsSchema }),
    output: z.object({ id: z.number() }),
  }),
  /** Removes an environment with its lists, exceptions and answers. */
  'environments.remove': defineCall({ input: z.object({ id: z.number() }), output: nothingSchema }),
  /** Takes a user list in for an environment, in the background; that of the same view is gone. Ends with `job.ended`. */
  'environments.importList': defineCall({
    input: z.object({
      environmentId: z.number(),
      fileId: z.string(),
      view: listViewSchema,
      choices: readingChoicesSchema.default({}),
    }),
    output: z.object({ jobId: z.string() }),
  }),
  /** Works out in the background what taking a user list in would change; changes nothing. Ends with `job.ended`. */
  'environments.compareList': defineCall({
    input: z.object({
      environmentId: z.number(),
      fileId: z.string(),
      view: listViewSchema,
      choices: readingChoicesSchema.default({}),
    }),
    output: z.object({ jobId: z.string() }),
  }),
  /** What the last such look found; null before it has ended. */
  'environments.listChanges': defineCall({
    input: z.object({ jobId: z.string() }),
    output: z.object({ changes: listChangesSchema.nullable() }),
  }),
  /** Writes all faults of a list as CSV where the person wants them; null when they cancelled. */
  'environments.saveFaults': defineCall({
    input: z.object({ listId: z.number() }),
    output: z.object({ savedAs: z.string().nullable() }),
  }),
  'environments.removeList': defineCall({ input: z.object({ listId: z.number() }), output: nothingSchema }),
  /** Users of an environment and what becomes of them, those left out last. */
  'environments.users': defineCall({
    input: z.object({
      environmentId: z.number(),
      accept: acceptSchema,
      part: z.enum(USER_PARTS).nullable(),
      words: z.string().max(200),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    output: z.object({ total: z.number(), users: z.array(userSchema) }),
  }),
  /** Lets the crosswalk not count for one user here, or count again (`clear`). */
  'environments.except': defineCall({
    input: z.object({
      environmentId: z.number(),
      userKey: z.string().min(1),
      act: z.discriminatedUnion('is', [
        z.object({ is: z.literal('target'), targetId: z.number() }),
        z.object({ is: z.literal('exclude'), reason: exclusionReasonSchema }),
        z.object({ is: z.literal('include') }),
        z.object({ is: z.literal('clear') }),
      ]),
      why: z.string().trim().max(1000),
    }),
    output: nothingSchema,
  }),
  /** What was ever wanted for one user here, newest first, in words. */
  'environments.exceptions': defineCall({
    input: z.object({ environmentId: z.number(), userKey: z.string() }),
    output: z.object({ entries: z.array(z.object({ sentence: z.string(), why: z.string(), by: z.string(), at: z.string() })) }),
  }),
};
