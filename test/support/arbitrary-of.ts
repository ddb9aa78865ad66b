import fc from 'fast-check';
import { z } from 'zod';

interface Shape {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

function fromShape(shape: Shape): fc.Arbitrary<unknown> {
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return fc.oneof(...choices.map(fromShape));
  const { type } = shape;
  if (typeof type === 'object') return fc.oneof(...type.map((each) => fromShape({ ...shape, type: each })));
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Math.max(shape.minimum ?? -1e9, -1e9), max: Math.min(shape.maximum ?? 1e9, 1e9) });
    case 'number':
      // JSON has one zero.
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    case 'string':
      // Letters at the front, so that a text that is trimmed still has the length it needs.
      return fc
        .string({ maxLength: Math.min((shape.maxLength ?? 12) - (shape.minLength ?? 0), 12), unit: 'binary' })
        .map((text) => 'x'.repeat(shape.minLength ?? 0) + text.trim())
        .filter((text) => text.length <= (shape.maxLength ?? Infinity));
    case 'array':
      return fc.array(fromShape(shape.items ?? {}), {
        minLength: shape.minItems ?? 0,
        maxLength: Math.min(shape.maxItems ?? 5, (shape.minItems ?? 0) + 4),
      });
    case 'object':
      return fromObject(shape);
    case undefined:
      return fc.jsonValue();
    default:
      // Values that had to be guessed would be refused nearly always.
      throw new Error(`The contract uses a type that tests cannot make yet: ${type}.`);
  }
}

function fromObject(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.propertyNames || (typeof shape.additionalProperties === 'object' && !shape.properties)) {
    const values = fromShape(shape.additionalProperties as Shape);
    const { enum: names } = shape.propertyNames ?? {};
    if (!names)
      return fc.dictionary(fromShape(shape.propertyNames ?? { type: 'string' }) as fc.Arbitrary<string>, values, {
        maxKeys: 4,
        noNullPrototype: true,
      });
    const all = Object.fromEntries(names.map((name) => [String(name), values]));
    return fc.record(all, { requiredKeys: (shape.required ?? []) as never, noNullPrototype: true });
  }
  const properties = Object.fromEntries(Object.entries(shape.properties ?? {}).map(([name, inner]) => [name, fromShape(inner)]));
  return fc.record(properties, { requiredKeys: (shape.required ?? []) as never, noNullPrototype: true });
}

/** Values that a schema of the contract takes, by way of its JSON Schema: what is not JSON makes this throw. */
export function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  return fromShape(z.toJSONSchema(schema, { io: 'input' }) as Shape).filter((value) => schema.safeParse(value).success);
}

/** Values that a schema refuses: anything at all, and good ones with one place broken. */
export function malformedOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const wrong = fc.oneof(fc.constantFrom(null, 'text', -1.5, true, [], {}, [null], { __proto__: null, id: 1 }), fc.jsonValue());
  const broken = fc.tuple(arbitraryOf(schema), fc.nat(), wrong, fc.boolean()).map(([good, where, bad, drop]) => {
    const copy = structuredClone(good);
    const places: [Record<string, unknown>, string][] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const key of Object.keys(value)) {
        places.push([value as Record<string, unknown>, key]);
        walk((value as Record<string, unknown>)[key]);
      }
    };
    walk(copy);
    const place = places[where % Math.max(places.length, 1)];
    if (!place) return bad;
    if (drop && !Array.isArray(place[0])) delete place[0][place[1]];
    else place[0][place[1]] = bad;
    return copy;
  });
  return fc.oneof(wrong, broken).filter((value) => !schema.safeParse(value).success);
}
