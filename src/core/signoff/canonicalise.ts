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
  let held = '';
  for (const part of holdsMany(value, DEPTH) ? parts(value, DEPTH) : [canonicalise(value)]) {
    held += part;
    if (held.length < PIECE) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}

/** The text of what holds many, one part of it after the other; what holds few is one part. */
function* parts(value: object, depth: number): Generator<string, void> {
  const isList = Array.isArray(value);
  let start = isList ? '[' : '{';
  for (const key of isList ? value.keys() : sortedKeys(value)) {
    if (!isList) start += `${canonicalText(key as string)}:`;
    const part = (value as Readonly<Record<string | number, unknown>>)[key];
    if (holdsMany(part, depth - 1)) {
      yield start;
      yield* parts(part, depth - 1);
    } else yield start + canonicalise(part);
    start = ',';
  }
  yield isList ? ']' : '}';
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
  let text = '{';
  for (const key of sortedKeys(value)) {
    const part = `${canonicalText(key)}:${canonicalise((value as Readonly<Record<string, unknown>>)[key])}`;
    text += text === '{' ? part : `,${part}`;
  }
  return `${text}}`;
}

function sortedKeys(value: object): string[] {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('only plain objects have a canonical form');
  return Object.keys(value).sort();
}
