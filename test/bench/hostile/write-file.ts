import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';

/** Writes a file piece by piece; `size` makes it longer than its pieces, with NUL bytes that take no room on the disk. */
export function writePieces(path: string, pieces: Iterable<string | Uint8Array>, size?: number): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) writeSync(file, typeof piece === 'string' ? Buffer.from(piece) : piece);
    if (size !== undefined) ftruncateSync(file, size);
  } finally {
    closeSync(file);
  }
}

/** A text again and again until it has this many bytes, a megabyte at a time. */
export function* repeated(text: string, bytes: number): Generator<string, void> {
  const times = Math.max(1, Math.floor(2 ** 20 / Buffer.byteLength(text)));
  const piece = text.repeat(times);
  const length = Buffer.byteLength(piece);
  for (let left = bytes; left > 0; left -= length) yield piece;
}

/** Rows made one after the other until they have this many bytes. */
export function* rows(row: (index: number) => string, bytes: number): Generator<string, void> {
  let piece = '';
  let left = bytes;
  for (let index = 0; left > 0; index++) {
    piece += row(index);
    if (piece.length < 2 ** 20) continue;
    yield piece;
    left -= Buffer.byteLength(piece);
    piece = '';
  }
  yield piece;
}
