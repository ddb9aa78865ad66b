/** Layout of the packed evidence: a header, then two bytes per comparison (level, bits). */
const HEADER = 10;
const VERSION = 3;
const QUARTERS = 4;
const OFFSET = 128;

/** What the evidence of a pair holds beside its comparisons. Counts end at 255. */
export interface EvidenceHeader {
  readonly origins: number;
  /** How many accounts of each tenant have the pair's full name. */
  readonly sourceNamesakes: number;
  readonly targetNamesakes: number;
  /** How many accounts of both tenants have the surname. */
  readonly surnameHolders: number;
  readonly sourcePattern: number;
  readonly targetPattern: number;
}

/** Bytes of the evidence of one pair. */
export function evidenceSize(comparisons: number): number {
  return HEADER + 2 * comparisons;
}

/** Writes the header into the evidence of a pair. */
export function writeHeader(evidence: Uint8Array, header: EvidenceHeader): void {
  const low = (count: number): number => Math.min(count, 255);
  evidence[0] = VERSION;
  evidence[1] = header.origins;
  evidence[2] = low(header.sourceNamesakes);
  evidence[3] = low(header.targetNamesakes);
  evidence[4] = low(header.surnameHolders);
  evidence[5] = header.sourcePattern >> 8;
  evidence[6] = header.sourcePattern & 255;
  evidence[7] = header.targetPattern >> 8;
  evidence[8] = header.targetPattern & 255;
}

/** Writes the level and the bits (in quarters) of a comparison. */
export function writeComparison(evidence: Uint8Array, comparison: number, level: number, bits: number): void {
  const place = HEADER + 2 * comparison;
  evidence[place] = level;
  evidence[place + 1] = Math.max(0, Math.min(255, Math.round(bits * QUARTERS) + OFFSET));
}

/** Reads the header; null when the evidence was written by another version. */
export function readHeader(evidence: Uint8Array): EvidenceHeader | null {
  if (evidence[0] !== VERSION || evidence.length < HEADER) return null;
  const byte = (at: number): number => evidence[at] ?? 0;
  return {
    origins: byte(1),
    sourceNamesakes: byte(2),
    targetNamesakes: byte(3),
    surnameHolders: byte(4),
    sourcePattern: byte(5) * 256 + byte(6),
    targetPattern: byte(7) * 256 + byte(8),
  };
}

/** Reads the level and the bits of a comparison; level 0 (*missing*) where there is none. */
export function readComparison(evidence: Uint8Array, comparison: number): { level: number; bits: number } {
  const place = HEADER + 2 * comparison;
  const stored = evidence[place + 1];
  return { level: evidence[place] ?? 0, bits: stored === undefined ? 0 : (stored - OFFSET) / QUARTERS };
}
