import type { Account } from '#core/directory/account.ts';
import type { ReadingChoices, ReadingEnd, ReadingStep, Recognition } from '#core/directory/export-reading.ts';
import type { Fault } from '#core/directory/fault.ts';
import { readExport } from '#core/directory/read-export.ts';

/** Text as the bytes of a UTF-8 file. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Drives a generator to its end. */
export function finish<R>(generator: Generator<unknown, R>): R {
  for (;;) {
    const step = generator.next();
    if (step.done) return step.value;
  }
}

/** Everything a reading gave. */
export interface Read {
  readonly recognition: Recognition | null;
  readonly accounts: readonly Account[];
  readonly lines: readonly number[];
  /** In a mapping file, the names on the other side. */
  readonly counterparts: readonly (string | undefined)[];
  readonly faults: readonly Fault[];
  readonly end: ReadingEnd;
}

export function collect(reading: Generator<ReadingStep, ReadingEnd>): Read {
  let recognition: Recognition | null = null;
  const accounts: Account[] = [];
  const lines: number[] = [];
  const counterparts: (string | undefined)[] = [];
  const faults: Fault[] = [];
  for (;;) {
    const step = reading.next();
    if (step.done) return { recognition, accounts, lines, counterparts, faults, end: step.value };
    if (step.value.type === 'recognised') recognition = step.value.recognition;
    else if (step.value.type === 'faults') faults.push(...step.value.faults);
    else {
      for (const { account, line, counterpart } of step.value.rows) {
        accounts.push(account);
        lines.push(line);
        counterparts.push(counterpart);
      }
    }
  }
}

export function read(file: string | Uint8Array, choices: ReadingChoices = {}): Read {
  return collect(readExport([typeof file === 'string' ? bytesOf(file) : file], 'file.csv', choices));
}
