import { z } from 'zod';
import { CLOUDS } from '#core/mapping/environment.ts';
import { defineCall } from '../define-call.ts';
import { acceptSchema } from './export-calls.ts';
import { nothingSchema, sideSchema } from './shapes.ts';

const cloudSchema = z.enum(CLOUDS);

/** A registration's id: a GUID, or empty while nobody has given one. */
const clientIdSchema = z.string().regex(/^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/i, 'not a client id');
/** A domain or a tenant id; empty for none. */
const tenantHintSchema = z.string().regex(/^[a-z0-9.-]{0,253}$/i, 'not a domain');

/** Why something did not work: what happened, and what to do next. */
const problemSchema = z.object({ code: z.string(), message: z.string(), next: z.string() });

const READABLE = ['users', 'licences', 'environments', 'environment-users'] as const;
const readKeySchema = z.object({
  side: sideSchema,
  what: z.enum(READABLE),
  /** Address of the environment's organisation for its users; empty for everything else. */
  scope: z.string().max(300).default(''),
});

const readStatusSchema = z.object({
  what: z.enum(READABLE),
  scope: z.string(),
  /** `running`; `waiting` while the service wants to be left alone; `stopped` half-way; `complete`; `refused` for want of a permission. */
  state: z.enum(['running', 'waiting', 'stopped', 'complete', 'refused']),
  done: z.number(),
  /** null: nobody said how many there are. */
  total: z.number().nullable(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  /** While it waits: until when. */
  waitUntil: z.string().nullable(),
  /** What was asked, without the host. */
  query: z.string(),
  /** Only what changed since the reading before was asked for. */
  changesOnly: z.boolean(),
  /** The permission without which it stays unknown. */
  missing: z.string().nullable(),
  problem: problemSchema.nullable(),
  /** SHA-256 of the file that it makes; null where it makes none. */
  sha256: z.string().nullable(),
  /** A file of it is ready to be taken in; `taken`: it has been. */
  file: z.enum(['none', 'ready', 'taken']),
});
export type ReadStatus = z.infer<typeof readStatusSchema>;

const licenceSchema = z.object({
  skuId: z.string(),
  partNumber: z.string(),
  /** Its part number where Microsoft's table of names does not hold it. */
  name: z.string(),
  known: z.boolean(),
  bought: z.number().nullable(),
  used: z.number().nullable(),
  status: z.string(),
});

const environmentSchema = z.object({
  name: z.string(),
  environmentId: z.string().nullable(),
  url: z.string().nullable(),
  type: z.string().nullable(),
  region: z.string().nullable(),
  managed: z.boolean().nullable(),
  /** It is among the environments of the project. */
  inProject: z.boolean(),
});

export type ReadEnvironment = z.infer<typeof environmentSchema>;

const targetCheckSchema = z.object({
  at: z.string(),
  checked: z.number(),
  /** How many destinations, and the first 100 of them. */
  missing: z.object({ count: z.number(), upns: z.array(z.string()) }),
  disabled: z.object({ count: z.number(), upns: z.array(z.string()) }),
  unlicensed: z.object({ count: z.number(), upns: z.array(z.string()) }),
  unknown: z.object({ count: z.number(), upns: z.array(z.string()) }),
  /** The destinations are others now than those that were looked up. */
  outdated: z.boolean(),
});
export type TargetCheckResult = z.infer<typeof targetCheckSchema>;

const sideStatusSchema = z.object({
  /** How this side signs in. */
  choice: z.object({ cloud: cloudSchema, clientId: z.string(), hint: z.string() }),
  /** A sign-in that waits for the person. */
  pending: z
    .object({
      how: z.enum(['browser', 'code']),
      /** What to enter where; null in the browser, and until Microsoft has given them. */
      code: z.object({ userCode: z.string(), address: z.string() }).nullable(),
      /** When it is given up. */
      until: z.string(),
    })
    .nullable(),
  /** Who is signed in. */
  account: z
    .object({
      userName: z.string(),
      tenantId: z.string(),
      /** null: the tenant did not say. */
      tenantName: z.string().nullable(),
      domains: z.array(z.string()),
      cloud: cloudSchema,
      /** Permissions that the tenant agreed to; null when they are not known, as after a restart. */
      granted: z.array(z.string()).nullable(),
    })
    .nullable(),
  /** The tenant that this side of the project was found to be. */
  expected: z.object({ tenantId: z.string(), tenantName: z.string().nullable() }).nullable(),
  /** Something about the tenant that a person should look at; empty for nothing. */
  warning: z.string(),
  problem: problemSchema.nullable(),
  /** What was read or is being read. */
  reads: z.array(readStatusSchema),
  /** A list of its licences or environments was once taken in. */
  hasLists: z.boolean(),
});
export type TenantSide = z.infer<typeof sideStatusSchema>;

const findingSchema = z.object({ title: z.string(), why: z.string(), remedy: z.string(), sources: z.array(z.string()) });
export type TenantFinding = z.infer<typeof findingSchema>;

/** Signing in to either tenant and reading it. */
export const tenantCalls = {
  /** Who is signed in where. Asks no network. */
  'tenants.status': defineCall({
    input: nothingSchema,
    output: z.object({
      /** Sign-ins outlive this run, encrypted by the system; else they are in memory only. */
      kept: z.boolean(),
      source: sideStatusSchema,
      target: sideStatusSchema,
      /** What the two tenants together mean for the move. */
      findings: z.array(findingSchema),
      /** Host and port of a proxy that wants a name and a password, where `tenants.answerProxy` can give them; null for none. */
      proxy: z.string().nullable(),
    }),
  }),
  /** Settles how a side signs in. Refused with `blocked` while somebody is signed in there. */
  'tenants.choose': defineCall({
    input: z.object({ side: sideSchema, cloud: cloudSchema, clientId: clientIdSchema, hint: tenantHintSchema }),
    output: nothingSchema,
  }),
  /** Begins a sign-in; `tenants.changed` tells when there is more to see. Another one of the same side is cancelled. */
  'tenants.signIn': defineCall({ input: z.object({ side: sideSchema, how: z.enum(['browser', 'code']) }), output: nothingSchema }),
  'tenants.cancelSignIn': defineCall({ input: z.object({ side: sideSchema }), output: nothingSchema }),
  /** Gives the proxy of this network a name and a password, for this run only. Answers whether it lets Crosswalk through now. */
  'tenants.answerProxy': defineCall({
    input: z.object({ name: z.string().max(256), password: z.string().max(1024) }),
    output: z.object({ open: z.boolean() }),
  }),
  /** Ends readings of the side and wipes every token of it. What was read stays. */
  'tenants.signOut': defineCall({ input: z.object({ side: sideSchema }), output: nothingSchema }),
  /** Lets the project expect another tenant on this side: signs out and forgets what was read of the old one. Files that were taken in stay. */
  'tenants.forget': defineCall({ input: z.object({ side: sideSchema }), output: nothingSchema }),
  /** Reads something of a tenant in the background, going on where it stopped; what changed since, when all was read before. `afresh`: all of it anew. */
  'tenants.read': defineCall({ input: readKeySchema.extend({ afresh: z.boolean().default(false) }), output: nothingSchema }),
  /** Stops a reading; what was read so far is kept. */
  'tenants.pauseReading': defineCall({ input: readKeySchema, output: nothingSchema }),
  /** The file that was made of a complete reading, to be inspected and taken in like any other. */
  'tenants.readFile': defineCall({ input: readKeySchema, output: z.object({ fileId: z.string(), name: z.string() }) }),
  /** The licences of a side that count in the project, in order of name. */
  'tenants.licences': defineCall({
    input: z.object({ side: sideSchema }),
    output: z.object({
      licences: z.array(licenceSchema),
      /** The table their names are from: its date, when it was last added to, and how many products it holds. */
      table: z.object({ date: z.string(), extended: z.string(), products: z.number() }),
    }),
  }),
  /** The environments of a side that count in the project, in order of name. */
  'tenants.environments': defineCall({
    input: z.object({ side: sideSchema }),
    output: z.object({ environments: z.array(environmentSchema) }),
  }),
  /** Puts an environment of the list that counts among those that move, or what the list tells into the one that is there. Answers its id there. */
  'tenants.keepEnvironment': defineCall({
    input: z.object({ side: sideSchema, environmentId: z.string() }),
    output: z.object({ id: z.number() }),
  }),
  /** Looks every destination of these environments' files up again in the target tenant, in the background; of the one for everybody where none is named. */
  'tenants.checkTargets': defineCall({
    input: z.object({ accept: acceptSchema, environmentIds: z.array(z.number()).max(10_000).default([]) }),
    output: nothingSchema,
  }),
  'tenants.stopCheck': defineCall({ input: nothingSchema, output: nothingSchema }),
  /** How that goes and what it found last for the file of an environment, or for the one for everybody (null). */
  'tenants.targetCheck': defineCall({
    input: z.object({ accept: acceptSchema, environmentId: z.number().nullable().default(null) }),
    output: z.object({
      /** Somebody is signed in to the target tenant. */
      possible: z.boolean(),
      running: z.object({ done: z.number(), total: z.number() }).nullable(),
      problem: problemSchema.nullable(),
      last: targetCheckSchema.nullable(),
    }),
  }),
};
