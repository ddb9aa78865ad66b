import { describe, expect, test } from 'vitest';
import { encodingOptions } from '#features/import/encoding-words.ts';
import { recognisedFile } from '#test/support/pending-file.ts';

const { table } = recognisedFile();
if (!table) throw new Error('A recognised file has a table.');
const tried = [
  { encoding: 'windows-1252', title: 'windows-1252 (Western Europe)', samples: ['Dvoøák'] },
  { encoding: 'windows-1250', title: 'windows-1250 (Central Europe)', samples: ['Dvořák'] },
];

describe('the encodings to choose among', () => {
  test('are none for a file without foreign letters', () => {
    expect(encodingOptions(table, 'utf-8')).toBeNull();
  });

  test('begin with those that were tried, and each stands once', () => {
    const options = encodingOptions({ ...table, encodings: tried }, 'windows-1252');
    expect(options?.likely).toEqual(tried);
    const all = [...(options?.likely ?? []), ...(options?.others ?? [])].map(({ encoding }) => encoding);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain('koi8-r');
  });

  test('hold the one in use, also when nobody tried it', () => {
    expect(encodingOptions({ ...table, encodings: tried }, 'windows-1257')?.likely[0]).toEqual({
      encoding: 'windows-1257',
      title: 'windows-1257 (Baltic)',
      samples: [],
    });
  });
});
