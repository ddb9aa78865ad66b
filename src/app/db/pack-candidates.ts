/** A target that was compared with a source account and is worth showing. */
export interface StoredCandidate {
  readonly targetId: number;
  readonly weight: number;
  readonly probability: number;
  readonly evidence: Uint8Array;
}

/** Before the evidence of each: the target (a 32-bit number), the weight and the probability (32-bit floats, as the engine has them). */
const FIGURES = 12;
/** The first byte of a pack says how many bytes of evidence each candidate has. */
const START = 1;
const EMPTY = Buffer.alloc(0);

/** Packs the candidates of many accounts, one account after the other, into one piece of memory that is used again. */
export class CandidatePacker {
  private buffer = Buffer.alloc(65_536);
  private from = 0;
  private used = 0;
  private width = 0;

  /** Lets the memory be used again: what `finish` gave before is no longer valid. */
  forget(): void {
    this.used = 0;
  }

  /** Begins the next account. */
  begin(evidenceSize: number): void {
    this.from = this.used;
    this.used += START;
    this.width = evidenceSize;
    this.makeRoom();
    this.buffer[this.from] = evidenceSize;
  }

  /** Adds a candidate, whose evidence starts at a place of `evidence`. Best first. */
  add(targetId: number, weight: number, probability: number, evidence: Uint8Array, at: number): void {
    const { used, width } = this;
    this.used += FIGURES + width;
    this.makeRoom();
    const { buffer } = this;
    buffer.writeUInt32LE(targetId, used);
    buffer.writeFloatLE(weight, used + 4);
    buffer.writeFloatLE(probability, used + 8);
    for (let i = 0; i < width; i++) buffer[used + FIGURES + i] = evidence[at + i] as number;
  }

  finish(): Buffer {
    if (this.used > this.from + START) return this.buffer.subarray(this.from, this.used);
    this.used = this.from;
    return EMPTY;
  }

  private makeRoom(): void {
    if (this.used > this.buffer.length) this.buffer = Buffer.concat([this.buffer], 2 * this.used);
  }
}

/** Packs the candidates of one account, which all have evidence of one size, best first. */
export function packCandidates(candidates: readonly StoredCandidate[]): Buffer {
  const packer = new CandidatePacker();
  packer.begin(candidates[0]?.evidence.length ?? 0);
  for (const { targetId, weight, probability, evidence } of candidates) packer.add(targetId, weight, probability, evidence, 0);
  return packer.finish();
}

/** How many candidates a pack holds. */
export function countCandidates(pack: Buffer): number {
  return pack.length === 0 ? 0 : (pack.length - START) / (FIGURES + (pack[0] as number));
}

/** Reads one candidate of a pack. */
export function candidateAt(pack: Buffer, n: number): StoredCandidate {
  const width = pack[0] as number;
  const at = START + n * (FIGURES + width);
  return {
    targetId: pack.readUInt32LE(at),
    weight: pack.readFloatLE(at + 4),
    probability: pack.readFloatLE(at + 8),
    evidence: pack.subarray(at + FIGURES, at + FIGURES + width),
  };
}

/** All candidates of a pack, best first. */
export function unpackCandidates(pack: Buffer): StoredCandidate[] {
  return Array.from({ length: countCandidates(pack) }, (_, n) => candidateAt(pack, n));
}
