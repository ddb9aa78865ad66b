import type { z } from 'zod';

/** One question a screen may ask: the shape of its input and of its answer. Plain JSON both ways. */
export interface Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly input: Input;
  readonly output: Output;
}

/** Declares a call; exists for its type inference. */
export function defineCall<Input extends z.ZodType, Output extends z.ZodType>(call: {
  readonly input: Input;
  readonly output: Output;
}): Call<Input, Output> {
  return call;
}
