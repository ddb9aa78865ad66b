import { texts } from '#texts/texts.ts';
import { Inflate } from 'fflate';
import { WorkbookFault } from './read-workbook-fault.ts';

/** Packed bytes in a step. Deflate packs at most 1,032 times, so a step never makes more than 34 MB. */
const STEP = 32_768;
/** Packed bytes that may bring less than themselves: nobody writes thousands of empty blocks but to keep us busy. */
const ALLOWANCE = 65_536;

/**
 * Unpacks deflated bytes step by step. Node's own unpacking is either asynchronous, which a reader
 * inside a transaction cannot be, or makes the whole part at once, which a zip bomb wants. Throws
 * `WorkbookFault` at damage and beyond `limit` bytes.
 */
export function* inflateSteps(packed: Uint8Array, limit: number): Generator<Uint8Array, void> {
  let made: Uint8Array[] = [];
  const seen = { bytes: 0, last: false };
  const inflate = new Inflate((bytes, last) => {
    seen.bytes += bytes.length;
    seen.last ||= last;
    if (bytes.length > 0) made.push(bytes);
  });
  for (let at = 0; at < packed.length && !seen.last; at += STEP) {
    try {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      throw damaged();
    }
    if (seen.bytes > limit || at > seen.bytes + ALLOWANCE) throw damaged();
    yield* made;
    made = [];
  }
  if (!seen.last) throw damaged();
}

function damaged(): WorkbookFault {
  return new WorkbookFault('workbook-damaged', texts.fileRefusals.damagedWorkbook);
}
