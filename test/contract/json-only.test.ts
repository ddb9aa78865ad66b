import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { appContract } from '#contract/app-contract.ts';
import { failureSchema } from '#contract/failure-shape.ts';
import { newsSchema } from '#contract/news.ts';

const schemas: readonly (readonly [string, z.ZodType])[] = [
  ...Object.entries(appContract).flatMap(([name, call]) => [
    [`input of ${name}`, call.input] as const,
    [`output of ${name}`, call.output] as const,
  ]),
  ['news', newsSchema],
  ['failure', failureSchema],
];

describe('everything that crosses the boundary is plain JSON', () => {
  test.each(schemas)('%s', (_name, schema) => {
    // Dates, maps, bigints, undefined and transforms have no JSON Schema and throw.
    expect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'throw' })).toBeTypeOf('object');
    expect(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'throw' })).toBeTypeOf('object');
  });

  test('a date would be noticed', () => {
    expect(() => z.toJSONSchema(z.object({ at: z.date() }), { unrepresentable: 'throw' })).toThrow();
  });
});

test('calls are named feature.verb', () => {
  for (const name of Object.keys(appContract)) expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]*$/u);
});
