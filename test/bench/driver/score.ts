import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** One bin of the calibration: pairs whose stated probability lies in a tenth. */
export interface Bin {
  pairs: number;
  stated: number;
  right: number;
}

/** Counts, so that runs can be added up. */
export interface Score {
  readonly truePairs: number;
  readonly pairs: number;
  readonly right: number;
}

export interface Confidence {
  readonly sure: number;
  readonly sureRight: number;
  readonly bins: readonly Bin[];
}

type Row = Readonly<Record<string, string>>;

export function readRows(path: string): Row[] {
  const { data } = Papa.parse(readFileSync(path, 'utf8').replace(/^\u{FEFF}/u, ''), { delimiter: ',' });
  const [header = [], ...body] = data;
  return body
    .filter((cells) => cells.length > 1)
    .map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])));
}

const folded = (upn: string | undefined): string => (upn ?? '').toLowerCase();

/** The truth as a map from source to destination, in lower case, as sign-in names are compared. */
export function readTruth(path: string): Map<string, string> {
  return new Map(readRows(path).map((row) => [folded(row['Source']), folded(row['Destination'])]));
}

export function scorePairs(rows: readonly Row[], truth: ReadonlyMap<string, string>): Score {
  const right = rows.filter((row) => truth.get(folded(row['Source'])) === folded(row['Destination'])).length;
  return { truePairs: truth.size, pairs: rows.length, right };
}

/** What review.csv says of itself against the truth. Lines without a destination state nothing. */
export function scoreConfidence(rows: readonly Row[], truth: ReadonlyMap<string, string>): Confidence {
  const bins = Array.from({ length: 10 }, (): Bin => ({ pairs: 0, stated: 0, right: 0 }));
  let sure = 0;
  let sureRight = 0;
  for (const row of rows) {
    const { State: state, Probability: stated, Source: source, Destination: destination } = row;
    if (!destination || !stated) continue;
    const right = truth.get(folded(source)) === folded(destination);
    const bin = bins[Math.min(9, Math.floor(Number(stated) * 10))] as Bin;
    bin.pairs += 1;
    bin.stated += Number(stated);
    bin.right += right ? 1 : 0;
    if (state !== 'sure') continue;
    sure += 1;
    sureRight += right ? 1 : 0;
  }
  return { sure, sureRight, bins };
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function rates({ truePairs, pairs, right }: Score): Rates {
  const precision = pairs === 0 ? 0 : right / pairs;
  const recall = truePairs === 0 ? 0 : right / truePairs;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
