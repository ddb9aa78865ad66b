import { describe, expect, it } from 'vitest';
import { generationOf } from '#core/text/generation.ts';

describe('generationOf', () => {
  it.each([
    ['John Smith', 0],
    ['John Smith Jr.', 1],
    ['Smith Jr, John', 1],
    ['Smith, John SNR (Contoso)', 2],
    ['John Smith II', 3],
    ['John Smith III, PhD', 4],
    ['John Smith IV', 5],
    ['Ivi Smith', 0],
    ['Jr Smith', 0],
    ['', 0],
  ])('%s: %i', (name, generation) => {
    expect(generationOf(name)).toBe(generation);
  });
});
