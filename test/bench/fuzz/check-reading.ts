import { AppError } from '#contract/failure.ts';
import { readAnyExport } from '#app/import/read-any-export.ts';
import { accountKey, type Account } from '#core/directory/account.ts';
import type { ReadingChoices, ReadingEnd } from '#core/directory/export-reading.ts';
import type { Fault } from '#core/directory/fault.ts';
import { inspectExport, type ExportInspection } from '#core/directory/inspect-export.ts';

const REMEDIES = new Set(['row-left-out', 'value-left-out', 'repaired', 'kept']);
const NAME = 'file.csv';
/** Milliseconds for a file of at most 300 kB, on a machine that does other things. */
const LONGEST = 20_000;

/** Reads a file as the app does and says what a reader may not do, or null: it kept every promise. */
export function checkReading(bytes: Uint8Array, choices: ReadingChoices = {}, piece = 65_536): string | null {
  const faults: Fault[] = [];
  const accounts: Account[] = [];
  const lines: number[] = [];
  let end: ReadingEnd | null = null;
  let found: ExportInspection;
  const began = performance.now();
  try {
    const reading = readAnyExport(pieces(bytes, piece), NAME, choices);
    const noted = (function* () {
      return (end = yield* reading);
    })();
    const steps = inspectExport(noted);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        found = step.value;
        break;
      }
      if (step.value.type === 'faults') faults.push(...step.value.faults);
      if (step.value.type === 'rows') {
        for (const { account, line, cells } of step.value.rows) {
          accounts.push(account);
          lines.push(line);
          if (cells.length > 512) return `a row of ${cells.length} cells`;
        }
      }
    }
  } catch (error) {
    return error instanceof AppError ? null : `threw ${error instanceof Error ? error.stack : String(error)}`;
  }
  const took = performance.now() - began;
  if (took > LONGEST) return `took ${took.toFixed(0)} ms`;
  if (found.outcome === 'refused') {
    const { code, line, value, message } = found.refusal;
    if (!isLine(line)) return `refused on line ${line}`;
    if (!isCode(code)) return `refused with the code ${JSON.stringify(code)}`;
    if (value.length > 200) return `refused with a value of ${value.length} characters`;
    return message.startsWith(NAME) && isSentence(message) ? null : `refused with the sentence ${JSON.stringify(message)}`;
  }
  return checkFaults(faults) ?? checkAccounts(accounts, lines, bytes) ?? checkCounts(end, found, accounts.length, faults);
}

function checkFaults(faults: readonly Fault[]): string | null {
  for (const fault of faults) {
    if (!isLine(fault.line)) return `a fault on line ${fault.line}`;
    if (!isCode(fault.code) || !REMEDIES.has(fault.remedy)) return `a fault without code or remedy: ${JSON.stringify(fault)}`;
    if (fault.value.length > 200) return `a fault with a value of ${fault.value.length} characters`;
    if (!isSentence(fault.message)) return `a fault that says ${JSON.stringify(fault.message)}`;
  }
  return null;
}

function checkAccounts(accounts: readonly Account[], lines: readonly number[], bytes: Uint8Array): string | null {
  const keys = new Set<string>();
  const isText = bytes[0] !== 0x50 || bytes[1] !== 0x4b;
  for (const [at, { key, fields }] of accounts.entries()) {
    const line = lines[at]!;
    if (!Number.isInteger(line) || line < 1) return `an account on line ${line}`;
    if (isText && at > 0 && line <= lines[at - 1]!) return `an account on line ${line} behind one on line ${lines[at - 1]}`;
    if (key !== accountKey(fields)) return `an account with the key ${key}`;
    if (keys.has(key)) return `two accounts with the key ${key}`;
    keys.add(key);
    for (const [field, value] of Object.entries(fields)) {
      for (const text of typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : []) {
        if (text === '' || text !== text.trim() || !text.isWellFormed() || /[\p{Cc}\p{Cf}]/u.test(text))
          return `${field} is ${JSON.stringify(text)}`;
      }
    }
  }
  return null;
}

function checkCounts(end: ReadingEnd | null, found: ExportInspection, accounts: number, faults: readonly Fault[]): string | null {
  if (end?.type !== 'read' || found.outcome !== 'recognised') return 'no end';
  if (end.accounts !== accounts || found.accounts !== accounts) return `${end.accounts} accounts told, ${accounts} given`;
  if (end.faults !== faults.length || found.faultCount !== faults.length) return `${end.faults} faults told, ${faults.length} given`;
  const leftOut = faults.filter(({ remedy }) => remedy === 'row-left-out').length;
  return end.rows === accounts + leftOut ? null : `${end.rows} rows are not ${accounts} accounts and ${leftOut} rows left out`;
}

function isLine(line: number): boolean {
  return Number.isInteger(line) && line >= 0;
}

function isCode(code: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code);
}

/** A sentence that a person can read on one line. */
function isSentence(message: string): boolean {
  return message.length > 20 && message.length < 2_000 && message.endsWith('.') && message.isWellFormed() && !/[\p{Cc}]/u.test(message);
}

function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
