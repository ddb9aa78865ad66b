import { WorkbookFault } from './read-workbook-fault.ts';

/** How far back a copy may reach. */
const WINDOW = 32_768;
/** Bytes unpacked between two steps. */
const STEP = 65_536;
/** Longest copy. */
const MAX_COPY = 258;
/** Bytes that every block with a code of its own must bring on average, past a first allowance: nobody writes thousands of empty ones but to keep us busy. */
const BYTES_PER_BLOCK = 256;
const ALLOWANCE = 1_000_000;

const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12_289, 16_385,
  24_577,
];
const DISTANCE_EXTRA = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** A Huffman code as a table from the next `bits` bits to symbol × 16 + length; 0 where no code fits. */
interface Code {
  readonly bits: number;
  readonly table: Uint16Array;
}

/**
 * Unpacks deflated bytes (RFC 1951) step by step, in memory that does not grow with what they unpack
 * to. Node's own unpacking is either asynchronous, which a reader inside a transaction cannot be, or
 * makes the whole part at once, which a zip bomb wants. Each step is only good until the next.
 * Throws `WorkbookFault` at damage and beyond `limit` bytes.
 */
export function* inflateSteps(packed: Uint8Array, limit: number): Generator<Uint8Array, void> {
  const inflater = new Inflater(packed);
  let left = limit;
  for (;;) {
    const step = inflater.next();
    if (step.length === 0) return;
    left -= step.length;
    if (left < 0) throw damaged();
    yield step;
  }
}

class Inflater {
  readonly #packed: Uint8Array;
  readonly #out = new Uint8Array(WINDOW + STEP + MAX_COPY);
  #at = 0;
  #hold = 0;
  #held = 0;
  /** Where the next byte goes, and how many bytes behind it may be copied from. */
  #end = WINDOW;
  #behind = 0;
  #last = false;
  /** The codes of the block being read, bytes left of a stored one, or neither: a block begins. */
  #codes: readonly [Code, Code] | null = null;
  #stored = 0;
  #coded = 0;
  #total = 0;

  constructor(packed: Uint8Array) {
    this.#packed = packed;
  }

  /** The next bytes; none at the end. */
  next(): Uint8Array {
    const out = this.#out;
    if (this.#end > WINDOW) {
      this.#total += this.#end - WINDOW;
      this.#behind = Math.min(WINDOW, this.#behind + this.#end - WINDOW);
      out.copyWithin(0, this.#end - WINDOW, this.#end);
      this.#end = WINDOW;
    }
    while (this.#end < WINDOW + STEP) {
      if (this.#stored > 0) this.#copyStored();
      else if (this.#codes !== null) this.#readSymbols(...this.#codes);
      else if (this.#last) break;
      else this.#startBlock();
    }
    return out.subarray(WINDOW, this.#end);
  }

  #take(count: number): number {
    while (this.#held < count) {
      if (this.#at >= this.#packed.length) throw damaged();
      this.#hold |= this.#packed[this.#at++]! << this.#held;
      this.#held += 8;
    }
    const value = this.#hold & ((1 << count) - 1);
    this.#hold >>>= count;
    this.#held -= count;
    return value;
  }

  #startBlock(): void {
    this.#last = this.#take(1) === 1;
    const type = this.#take(2);
    if (type === 0) {
      this.#take(this.#held & 7);
      const length = this.#take(16);
      if (this.#take(16) !== (~length & 0xffff)) throw damaged();
      this.#stored = length;
    } else if (type === 1) {
      this.#codes = fixedCodes();
    } else if (type === 2) {
      this.#codes = this.#readCodes();
    } else {
      throw damaged();
    }
  }

  #copyStored(): void {
    while (this.#stored > 0 && this.#end < WINDOW + STEP) {
      // Whole bytes may still be held back from reading the lengths.
      this.#out[this.#end++] = this.#take(8);
      this.#stored--;
    }
  }

  #readCodes(): readonly [Code, Code] {
    if (++this.#coded * BYTES_PER_BLOCK > this.#total + ALLOWANCE) throw damaged();
    const literals = this.#take(5) + 257;
    const distances = this.#take(5) + 1;
    const orders = this.#take(4) + 4;
    const orderLengths = new Uint8Array(19);
    for (let index = 0; index < orders; index++) orderLengths[CODE_ORDER[index]!] = this.#take(3);
    const orderCode = buildCode(orderLengths);
    const lengths = new Uint8Array(literals + distances);
    for (let index = 0; index < lengths.length;) {
      const symbol = this.#readSymbol(orderCode);
      if (symbol < 16) {
        lengths[index++] = symbol;
        continue;
      }
      const repeated = symbol === 16 ? lengths[index - 1] : 0;
      const times = symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7);
      if (repeated === undefined || index + times > lengths.length) throw damaged();
      lengths.fill(repeated, index, index + times);
      index += times;
    }
    return [buildCode(lengths.subarray(0, literals)), buildCode(lengths.subarray(literals))];
  }

  #readSymbol({ bits, table }: Code): number {
    while (this.#held < bits && this.#at < this.#packed.length) {
      this.#hold |= this.#packed[this.#at++]! << this.#held;
      this.#held += 8;
    }
    const entry = table[this.#hold & ((1 << bits) - 1)]!;
    const length = entry & 15;
    if (length === 0 || length > this.#held) throw damaged();
    this.#hold >>>= length;
    this.#held -= length;
    return entry >> 4;
  }

  /** Reads literals and copies until the block ends or the step is full. */
  #readSymbols(literalCode: Code, distanceCode: Code): void {
    const out = this.#out;
    const { table, bits } = literalCode;
    const mask = (1 << bits) - 1;
    const packed = this.#packed;
    let { end, at, hold, held } = { end: this.#end, at: this.#at, hold: this.#hold, held: this.#held };
    while (end < WINDOW + STEP) {
      while (held < bits && at < packed.length) {
        hold |= packed[at++]! << held;
        held += 8;
      }
      const entry = table[hold & mask]!;
      const length = entry & 15;
      if (length === 0 || length > held) throw damaged();
      hold >>>= length;
      held -= length;
      const symbol = entry >> 4;
      if (symbol < 256) {
        out[end++] = symbol;
        continue;
      }
      if (symbol === 256) {
        this.#codes = null;
        break;
      }
      // Copies are rarer; they may go the long way.
      this.#at = at;
      this.#hold = hold;
      this.#held = held;
      end = this.#copy(symbol - 257, distanceCode, end);
      at = this.#at;
      hold = this.#hold;
      held = this.#held;
    }
    this.#at = at;
    this.#hold = hold;
    this.#held = held;
    this.#end = end;
  }

  #copy(symbol: number, distanceCode: Code, from: number): number {
    const out = this.#out;
    const base = LENGTH_BASE[symbol];
    if (base === undefined) throw damaged();
    const length = base + this.#take(LENGTH_EXTRA[symbol]!);
    const reach = this.#readSymbol(distanceCode);
    const distanceBase = DISTANCE_BASE[reach];
    if (distanceBase === undefined) throw damaged();
    const distance = distanceBase + this.#take(DISTANCE_EXTRA[reach]!);
    if (distance > this.#behind + from - WINDOW) throw damaged();
    if (distance >= length && length > 32) {
      out.copyWithin(from, from - distance, from - distance + length);
      return from + length;
    }
    let end = from;
    for (const stop = from + length; end < stop; end++) out[end] = out[end - distance]!;
    return end;
  }
}

/** The canonical code of these lengths; throws when they promise more codes than there is room for. */
function buildCode(lengths: Uint8Array): Code {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length]!++;
  counts[0] = 0;
  let bits = 15;
  while (bits > 1 && counts[bits] === 0) bits--;
  const next = new Uint16Array(17);
  let code = 0;
  for (let length = 1; length <= bits; length++) {
    code = (code + counts[length - 1]!) << 1;
    next[length] = code;
    if (code + counts[length]! > 1 << length) throw damaged();
  }
  const table = new Uint16Array(1 << bits);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol]!;
    if (length === 0) continue;
    const entry = (symbol << 4) | length;
    for (let at = reversed(next[length]!++, length); at < table.length; at += 1 << length) table[at] = entry;
  }
  return { bits, table };
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}

let fixed: readonly [Code, Code] | null = null;

function fixedCodes(): readonly [Code, Code] {
  const lengths = Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8));
  fixed ??= [buildCode(lengths), buildCode(new Uint8Array(30).fill(5))];
  return fixed;
}

function damaged(): WorkbookFault {
  return new WorkbookFault('workbook-damaged', 'is a damaged workbook. Open it in Excel, save it again and choose the new file.');
}
