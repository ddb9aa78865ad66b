import { crc32, deflateSync, inflateSync } from 'node:zlib';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel in one number, row by row. */
  readonly colours: Uint32Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Makes a picture of the screen less than half its size: the same pixels, in no more colours than a palette holds. */
export function toPalettePng(png: Buffer, most = 256): Buffer {
  const { width, height, colours } = decode(png);
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const { palette, placeOf } = fewer(counts, most);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = placeOf.get(colours[y * width + x]!)!;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colour = (value: number): number[] => [value >> 16, (value >> 8) & 255, value & 255];
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(colour))),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The pixels of a picture as the browser writes it: eight bits a colour, not interlaced. */
function decode(png: Buffer): Pixels {
  const parts: Buffer[] = [];
  let width = 0;
  let height = 0;
  let bytes = 4;
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      const kind = data[9];
      if (data[8] !== 8 || (kind !== 2 && kind !== 6) || data[12] !== 0) throw new Error('The browser wrote another kind of picture.');
      bytes = kind === 6 ? 4 : 3;
    } else if (type === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * bytes;
  const colours = new Uint32Array(width * height);
  let before = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]!;
    const line = Uint8Array.from(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let x = 0; x < stride; x++) {
      const left = x >= bytes ? line[x - bytes]! : 0;
      line[x]! += predict(filter, left, before[x]!, x >= bytes ? before[x - bytes]! : 0);
    }
    for (let x = 0, at = 0; x < width; x++, at += bytes) colours[y * width + x] = (line[at]! << 16) | (line[at + 1]! << 8) | line[at + 2]!;
    before = line;
  }
  return { width, height, colours };
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
}

/** Halves the box of colours that spreads most until there are as many boxes as wanted; each stands for its most frequent colour. */
function fewer(counts: ReadonlyMap<number, number>, most: number): { palette: number[]; placeOf: Map<number, number> } {
  const part = (colour: number, shift: number): number => (colour >> shift) & 255;
  const spreadOf = (box: readonly number[]): { shift: number; spread: number } => {
    const spreads = [16, 8, 0].map((shift) => {
      let [low, high] = [255, 0];
      for (const colour of box) {
        const value = part(colour, shift);
        if (value < low) low = value;
        if (value > high) high = value;
      }
      return { shift, spread: high - low };
    });
    return spreads.toSorted((a, b) => b.spread - a.spread)[0]!;
  };
  const weightOf = (box: readonly number[]): number => box.reduce((sum, colour) => sum + Math.sqrt(counts.get(colour) ?? 0), 0);
  let boxes = [{ colours: [...counts.keys()], ...spreadOf([...counts.keys()]), weight: weightOf([...counts.keys()]) }];
  while (boxes.length < most) {
    const widest = boxes.filter(({ spread }) => spread > 0).toSorted((a, b) => b.spread * b.weight - a.spread * a.weight)[0];
    if (!widest) break;
    const inOrder = widest.colours.toSorted((a, b) => part(a, widest.shift) - part(b, widest.shift));
    const middle = (part(inOrder[0]!, widest.shift) + part(inOrder.at(-1)!, widest.shift)) / 2;
    const cut = inOrder.findIndex((colour) => part(colour, widest.shift) > middle);
    const halves = [inOrder.slice(0, cut), inOrder.slice(cut)];
    boxes = [
      ...boxes.filter((box) => box !== widest),
      ...halves.map((colours) => ({ colours, ...spreadOf(colours), weight: weightOf(colours) })),
    ];
  }
  const palette = boxes.map(({ colours }) => colours.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? 0);
  return { palette, placeOf: new Map(boxes.flatMap(({ colours }, place) => colours.map((colour) => [colour, place] as const))) };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
