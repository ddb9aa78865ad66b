import { z } from 'zod';
import { defineCall } from '../define-call.ts';
import { acceptSchema } from './export-calls.ts';
import { findingSchema, ruleSourceSchema } from './finding-shapes.ts';
import { nothingSchema, readingSchema } from './shapes.ts';

const statusSchema = z.enum(['open', 'done', 'not-applicable', 'failed']);

const itemSchema = z.object({
  code: z.string(),
  phase: z.enum(['before', 'request', 'move', 'after']),
  title: z.string(),
  text: z.string(),
  owner: z.enum(['source', 'target', 'both']),
  sources: z.array(ruleSourceSchema),
  kind: z.enum(['computed', 'person']),
  status: statusSchema,
  evidence: z.string(),
  note: z.string(),
  due: z.string().nullable(),
  /** A period begins with it, so that whoever answers says when it happened. */
  dated: z.boolean(),
  happenedAt: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** It is not done, and its due date is over. */
  overdue: z.boolean(),
});
export type ShownItem = z.infer<typeof itemSchema>;

const windowSchema = z.object({
  code: z.string(),
  title: z.string(),
  text: z.string(),
  sources: z.array(ruleSourceSchema),
  days: z.number(),
  state: z.enum(['waiting', 'running', 'near', 'over', 'met']),
  from: z.string().nullable(),
  until: z.string().nullable(),
});

const progressSchema = z.object({ done: z.number(), failed: z.number(), total: z.number() });
export type Progress = z.infer<typeof progressSchema>;

const mailboxSchema = z.object({
  sourceId: z.number().nullable(),
  upn: z.string(),
  target: z.string(),
  work: z.enum(['automatic', 'default', 'reconfigure', 'unknown']),
  why: z.string(),
});

const readinessSchema = z.object({
  ruleSet: z.string(),
  ruleSets: z.array(z.object({ version: z.string(), title: z.string() })),
  findings: z.array(findingSchema),
  environments: z.array(
    z.object({
      /** 0 while there is no environment. */
      id: z.number(),
      name: z.string(),
      items: z.array(itemSchema),
      windows: z.array(windowSchema),
      progress: progressSchema,
      mailboxes: z.object({ automatic: z.number(), default: z.number(), reconfigure: z.number(), unknown: z.number() }),
    }),
  ),
  progress: progressSchema,
  licences: z.array(
    z.object({
      name: z.string(),
      needed: z.number(),
      /** What a person said, else what was read; null: nobody knows. */
      available: z.number().nullable(),
      said: z.object({ available: z.number(), by: z.string().nullable(), at: z.string().nullable() }).nullable(),
      /** How many the target has free, and how many of the people in question have it there already. */
      read: z.object({ free: z.number(), held: z.number() }).nullable(),
    }),
  ),
  /** The list of the target's licences that counts; null: none was taken in. */
  stock: z
    .object({ name: z.string(), tenantName: z.string().nullable(), takenAt: z.string(), reading: readingSchema.nullable() })
    .nullable(),
});
export type ShownReadiness = z.infer<typeof readinessSchema>;

/** What the rules find, what people acknowledge and answer, and the steps of the move. */
export const readinessCalls = {
  /** Findings, checklists, periods and licences of the project as it stands. */
  'readiness.read': defineCall({ input: z.object({ accept: acceptSchema }), output: readinessSchema }),
  /** Chooses the version of the rules; null: the newest. */
  'readiness.setRuleSet': defineCall({ input: z.object({ version: z.string().nullable() }), output: nothingSchema }),
  /** Puts a name and a reason under a warning or a question as it stands. Refused with `blocked` for a blocker, or when it has changed. */
  'readiness.acknowledge': defineCall({
    input: z.object({
      accept: acceptSchema,
      environmentId: z.number().nullable(),
      code: z.string(),
      /** How many it concerned when the person read it. */
      count: z.number(),
      by: z.string().trim().min(1).max(100),
      reason: z.string().trim().min(1).max(1000),
    }),
    output: nothingSchema,
  }),
  'readiness.revoke': defineCall({
    input: z.object({ environmentId: z.number().nullable(), code: z.string() }),
    output: nothingSchema,
  }),
  /** Answers a step of an environment's checklist. */
  'readiness.answer': defineCall({
    input: z.object({
      environmentId: z.number(),
      step: z.string(),
      status: statusSchema,
      evidence: z.string().trim().max(2000),
      note: z.string().trim().max(2000),
      due: z.iso.date().nullable(),
      happenedAt: z.iso.datetime().nullable(),
    }),
    output: nothingSchema,
  }),
  /** How many of a licence the target can give, as a person says; null: what was read counts again. */
  'readiness.setLicence': defineCall({
    input: z.object({ name: z.string().min(1).max(300), available: z.number().int().min(0).max(10_000_000).nullable() }),
    output: nothingSchema,
  }),
  /** People of an environment and what has to be done about their mailboxes. */
  'readiness.mailboxes': defineCall({
    input: z.object({
      accept: acceptSchema,
      environmentId: z.number(),
      work: mailboxSchema.shape.work.nullable(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    output: z.object({ total: z.number(), people: z.array(mailboxSchema) }),
  }),
};
