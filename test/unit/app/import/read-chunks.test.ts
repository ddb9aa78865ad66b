import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '#contract/failure.ts';
import { readChunks } from '#app/import/read-chunks.ts';
import { tempFolderForSuite } from '#test/support/temp-folder-for-suite.ts';

const folder = tempFolderForSuite();
const path = (name: string): string => join(folder, name);

function readAll(name: string, between: () => void = () => undefined): Buffer {
  const { chunks } = readChunks(path(name), name);
  const read: Uint8Array[] = [];
  for (const chunk of chunks) {
    read.push(chunk.slice());
    if (read.length === 1) between();
  }
  return Buffer.concat(read);
}

function sentenceOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
  return '';
}

test('a file comes whole, also through a link', () => {
  const bytes = Buffer.alloc(600_000, 'users');
  writeFileSync(path('plain.csv'), bytes);
  symlinkSync(path('plain.csv'), path('link.csv'));
  expect(readAll('plain.csv').equals(bytes)).toBe(true);
  expect(readAll('link.csv').equals(bytes)).toBe(true);
});

test('a file that is deleted while it is read comes whole', () => {
  writeFileSync(path('gone.csv'), Buffer.alloc(600_000, 'x'));
  expect(readAll('gone.csv', () => unlinkSync(path('gone.csv')))).toHaveLength(600_000);
});

describe('refused with a sentence that names it', () => {
  test('a folder', () => {
    mkdirSync(path('folder'));
    expect(sentenceOf(() => readAll('folder'))).toBe('“folder” is a folder. Choose the export file inside it.');
  });

  test('nothing', () => {
    expect(sentenceOf(() => readAll('nowhere.csv'))).toMatch(/^“nowhere\.csv” cannot be read\. /);
  });

  test('a link that leads to itself', () => {
    symlinkSync(path('circle.csv'), path('circle.csv'));
    expect(sentenceOf(() => readAll('circle.csv'))).toMatch(/^“circle\.csv” cannot be read\. /);
  });

  test.skipIf(process.platform === 'win32')('a pipe that nobody writes to, and a device', () => {
    execFileSync('/bin/sh', ['-c', 'mkfifo "$0"', path('pipe.csv')]);
    expect(sentenceOf(() => readAll('pipe.csv'))).toMatch(/^“pipe\.csv” is a device or a pipe, not a file\. /);
    symlinkSync('/dev/zero', path('device.csv'));
    expect(sentenceOf(() => readAll('device.csv'))).toMatch(/^“device\.csv” is a device or a pipe, not a file\. /);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a file that may not be read', () => {
    writeFileSync(path('closed.csv'), 'UPN');
    chmodSync(path('closed.csv'), 0);
    expect(sentenceOf(() => readAll('closed.csv'))).toMatch(/^“closed\.csv” may not be read\. /);
  });

  test.each<[what: string, change: (file: string) => void]>([
    ['grows', (file) => appendFileSync(file, 'more')],
    ['shrinks', (file) => truncateSync(file, 300_000)],
    ['is emptied', (file) => truncateSync(file, 0)],
    ['is written anew in the same length', (file) => writeFileSync(file, Buffer.alloc(600_000, 'y'))],
  ])('a file that %s while it is read', (_, change) => {
    writeFileSync(path('busy.csv'), Buffer.alloc(600_000, 'x'));
    expect(sentenceOf(() => readAll('busy.csv', () => change(path('busy.csv'))))).toMatch(/^“busy\.csv” was changed while it was read\. /);
  });

  test('a name that would forge a line of output', () => {
    expect(sentenceOf(() => readChunks(path('nowhere'), 'a\u001b[2K\nb.csv'))).toMatch(/^“a▯\[2K b\.csv” cannot be read/);
  });
});
