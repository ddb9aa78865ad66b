/** Bytes that are parsed at once: a few milliseconds. */
const PIECE = 128 * 1024;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Parses a canonical text (`canonicalise`), given as the bytes of its UTF-8, a piece at a time: what a revision of a large
 * tenant freezes takes a second and more at once. Steps are pauses. For texts that are known to be canonical: of anything
 * else nothing is promised but that it ends.
 */
export function* parseInSteps(bytes: Buffer): Generator<void, unknown> {
  let at = 0;
  return yield* value();

  function* value(): Generator<void, unknown> {
    const end = endOf(bytes, at, at + PIECE);
    if (end !== null) return parse(end);
    if (bytes[at] === OPEN_LIST) return yield* list();
    if (bytes[at] === OPEN_OBJECT) return yield* object();
    return parse(endOf(bytes, at, Infinity) ?? bytes.length);
  }

  function* list(): Generator<void, unknown[]> {
    const items: unknown[] = [];
    for (at += 1; at < bytes.length && bytes[at] !== CLOSE_LIST; at += bytes[at] === COMMA ? 1 : 0) {
      const until = endOfMany(bytes, at, at + PIECE);
      if (until === null) items.push(yield* value());
      else {
        for (const item of JSON.parse(`[${bytes.toString('utf8', at, until)}]`) as unknown[]) items.push(item);
        at = until;
      }
      yield;
    }
    at += 1;
    return items;
  }

  function* object(): Generator<void, Record<string, unknown>> {
    const entries: [string, unknown][] = [];
    for (at += 1; at < bytes.length && bytes[at] !== CLOSE_OBJECT; at += bytes[at] === COMMA ? 1 : 0) {
      const key = parse(endOf(bytes, at, Infinity) ?? bytes.length) as string;
      if (bytes[at] === COLON) at += 1;
      entries.push([key, yield* value()]);
    }
    at += 1;
    return Object.fromEntries(entries);
  }

  function parse(end: number): unknown {
    const parsed: unknown = JSON.parse(bytes.toString('utf8', at, end));
    at = end;
    return parsed;
  }
}

/** Where as many items of a list end as lie before a place; null when not even one does. */
function endOfMany(bytes: Buffer, from: number, limit: number): number | null {
  let until: number | null = null;
  for (let at = from; ;) {
    const end = endOf(bytes, at, limit);
    if (end === null) return until;
    until = end;
    if (bytes[end] !== COMMA) return until;
    at = end + 1;
  }
}

/** Where a value ends; null when that is not before a place. */
function endOf(bytes: Buffer, from: number, limit: number): number | null {
  const last = Math.min(limit, bytes.length);
  let depth = 0;
  for (let at = from; at < last; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      for (at += 1; at < last && bytes[at] !== QUOTE; at++) if (bytes[at] === BACKSLASH) at += 1;
      if (depth === 0 && at < last) return at + 1;
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth += 1;
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      // Of what the value stands in.
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (byte === COMMA && depth === 0) return at;
  }
  return null;
}
