import { z } from 'zod';
import { CLOUDS } from '#core/mapping/environment.ts';
import { defineCall } from '../define-call.ts';
import { nothingSchema, sideSchema } from './shapes.ts';

const cloudSchema = z.enum(CLOUDS);

/** A registration's id: a GUID, or empty while nobody has given one. */
const clientIdSchema = z.string().regex(/^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/i, 'not a client id');
/** A domain or a tenant id; empty for none. */
const tenantHintSchema = z.string().regex(/^[a-z0-9.-]{0,253}$/i, 'not a domain');

/** Why something did not work: what happened, and what to do next. */
const problemSchema = z.object({ code: z.string(), message: z.string(), next: z.string() });

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
});
export type TenantSide = z.infer<typeof sideStatusSchema>;

const findingSchema = z.object({ title: z.string(), why: z.string(), remedy: z.string() });

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
  /** Ends readings of the side and wipes every token of it. What was read stays. */
  'tenants.signOut': defineCall({ input: z.object({ side: sideSchema }), output: nothingSchema }),
  /** Lets the project expect another tenant on this side: signs out and forgets what was read of the old one. Files that were taken in stay. */
  'tenants.forget': defineCall({ input: z.object({ side: sideSchema }), output: nothingSchema }),
};
