import { z } from 'zod';
import { defineCall } from '../define-call.ts';
import { nothingSchema } from './shapes.ts';

export const matchingCalls = {
  /** Pairs the two tenants in the background, respecting every decision. Ends with `job.ended`. */
  'matching.start': defineCall({ input: nothingSchema, output: z.object({ jobId: z.string() }) }),
  /** The job under way, or null: for a screen that was opened in the middle of one. */
  'job.read': defineCall({
    input: nothingSchema,
    output: z.object({ jobId: z.string(), job: z.string(), phase: z.string(), done: z.number(), total: z.number() }).nullable(),
  }),
  /** Asks a job to stop; it ends with `job.ended`. Does nothing when it has ended already. */
  'job.cancel': defineCall({ input: z.object({ jobId: z.string() }), output: nothingSchema }),
};
