import { z } from 'zod';
import { FAILURE_CODES, type Failure } from './failure.ts';

/** The schema of a `Failure`; apart from `AppError`, which every thread loads: the library would take longer than all else. */
export const failureSchema = z.object({
  code: z.enum(FAILURE_CODES),
  message: z.string(),
  details: z.record(z.string(), z.string()),
}) satisfies z.ZodType<Failure>;
