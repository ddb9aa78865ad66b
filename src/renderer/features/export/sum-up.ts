import type { Answer } from '#lib/client.ts';

export type SumPart = 'written' | keyof Answer<'export.preview'>['leftOut'];

/** The preview as parts of one whole, in the order they are told. */
export function sumUp({ lines, leftOut }: Pick<Answer<'export.preview'>, 'lines' | 'leftOut'>): { part: SumPart; count: number }[] {
  return [
    { part: 'written', count: lines },
    { part: 'undecided', count: leftOut.undecided },
    { part: 'withoutTarget', count: leftOut.withoutTarget },
    { part: 'notInDirectory', count: leftOut.notInDirectory },
    { part: 'excluded', count: leftOut.excluded },
    { part: 'refused', count: leftOut.refused },
  ];
}
