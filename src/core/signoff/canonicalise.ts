/**
 * The one text of a value, after RFC 8785 (JSON Canonicalization Scheme): keys in order of their UTF-16 code
 * units, no blanks, numbers and texts as ECMAScript writes them. Two values that are equal as JSON have the same
 * text, on every machine. Texts are taken as they are, without Unicode normalisation, as the RFC asks: two names
 * that differ in any byte must not share a digest.
 *
 * Throws a TypeError for what JSON cannot hold: undefined, NaN, infinities, lone surrogates, and objects that are
 * not plain. A key that is `undefined` is a fault of the caller, not an absent key.
 */
export function canonicalise(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return canonicalText(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical form`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? canonicalList(value) : canonicalObject(value);
    default:
      throw new TypeError(`a ${typeof value} has no canonical form`);
  }
}

/** Characters put together before a piece is handed over: one letter beyond Latin makes all of a piece slow to turn into bytes. */
const PIECE = 4 * 1024;
/** A list of more than so many items is taken apart, and so is whatever holds one. */
const MANY = 1000;
/** How deep such lists are looked for: the users of an environment stand in the fourth level of a revision. */
const DEPTH = 4;

/** The same text in pieces, for values whose text is better never held as one. Joined, they are what `canonicalise` answers. */
export function* canonicalPieces(value: unknown): Generator<string, void> {
  if (holdsMany(value, DEPTH)) yield* parts(value, DEPTH);
  else yield canonicalise(value);
}

/** The text of what holds many. Each piece comes up through a generator for each level, so what holds few is put together first. */
function* parts(value: object, depth: number): Generator<string, void> {
  const shape = Array.isArray(value) ? null : shapeOf(value);
  const length = shape?.keys.length ?? (value as readonly unknown[]).length;
  // Of many items none holds many itself.
  const deeper = shape === null && length > MANY ? 0 : depth - 1;
  let held = shape === null ? '[' : '{';
  for (let n = 0; n < length; n++) {
    const part = (value as Readonly<Record<string | number, unknown>>)[shape?.keys[n] ?? n];
    if (n > 0) held += ',';
    if (shape !== null) held += shape.heads[n]!;
    if (holdsMany(part, deeper)) {
      yield held;
      held = '';
      yield* parts(part, deeper);
    } else held += canonicalise(part);
    if (held.length < PIECE) continue;
    yield held;
    held = '';
  }
  yield held + (shape === null ? ']' : '}');
}

function holdsMany(value: unknown, depth: number): value is object {
  if (depth === 0 || typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value) && value.length > MANY) return true;
  for (const part of Object.values(value) as unknown[]) if (holdsMany(part, depth - 1)) return true;
  return false;
}

/** Texts that stand in JSON as they are. */
const PLAIN = /^[ !#-[\]-~]*$/;

function canonicalText(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError('half of a surrogate pair has no canonical form');
  return JSON.stringify(text);
}

function canonicalList(list: readonly unknown[]): string {
  let text = '[';
  // By index, so that a gap is met as the undefined it is.
  for (let n = 0; n < list.length; n++) text += n === 0 ? canonicalise(list[n]) : `,${canonicalise(list[n])}`;
  return `${text}]`;
}

function canonicalObject(value: object): string {
  const { keys, heads } = shapeOf(value);
  let text = '{';
  for (let n = 0; n < keys.length; n++) {
    const part = canonicalise((value as Readonly<Record<string, unknown>>)[keys[n]!]);
    text += n === 0 ? heads[n]! + part : `,${heads[n]}${part}`;
  }
  return `${text}}`;
}

/** The keys of an object in order, and what stands before their values. */
interface Shape {
  readonly given: readonly string[];
  readonly keys: readonly string[];
  readonly heads: readonly string[];
}

/** Keys that were sorted before: a revision has a few kinds of objects, and hundreds of thousands of each. */
const shapes: Shape[] = [];
const MOST_SHAPES = 40;

function shapeOf(value: object): Shape {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('only plain objects have a canonical form');
  const given = Object.keys(value);
  for (const shape of shapes) if (isSame(shape.given, given)) return shape;
  const keys = given.toSorted();
  const shape = { given, keys, heads: keys.map((key) => `${canonicalText(key)}:`) };
  if (shapes.length < MOST_SHAPES) shapes.push(shape);
  return shape;
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false;
  for (let n = 0; n < some.length; n++) if (some[n] !== others[n]) return false;
  return true;
}
