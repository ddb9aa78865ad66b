import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Characters packed at a time. */
const PIECE = 1_000_000;

/** Values on their way to a JSON array, packed: a million of them must fit into memory until it is known what comes before. */
export interface JsonSpool {
  add(value: unknown): void;
  readonly count: number;
  /** The array's JSON, a value on each line, in pieces. */
  pieces(indent: string): Generator<string, void>;
}

export function createJsonSpool(): JsonSpool {
  const packed: Buffer[] = [];
  let open: string[] = [];
  let length = 0;
  let count = 0;

  function pack(): void {
    packed.push(deflateRawSync(open.join('\n'), { level: 1 }));
    open = [];
    length = 0;
  }

  return {
    add(value) {
      const text = JSON.stringify(value);
      open.push(text);
      length += text.length;
      count++;
      if (length > PIECE) pack();
    },
    get count() {
      return count;
    },
    *pieces(indent) {
      if (open.length > 0) pack();
      let before = `[\n${indent}  `;
      for (const piece of packed) {
        // JSON holds no bare line feed but those between the values.
        yield before + inflateRawSync(piece).toString('utf8').replaceAll('\n', `,\n${indent}  `);
        before = `,\n${indent}  `;
      }
      yield count === 0 ? '[]' : `\n${indent}]`;
    },
  };
}
