import { basename } from 'node:path';
import { surveyEncoding as survey } from '#app/import/survey-encoding.ts';
import type { ReadingChoices } from '#core/directory/export-reading.ts';

/** A look at the whole file for the code page it is in; nothing when it is settled or Unicode. */
export function surveyEncoding(path: string, { encoding }: ReadingChoices): Pick<ReadingChoices, 'likelyEncoding'> {
  if (encoding !== undefined) return {};
  const steps = survey(path, basename(path));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.likely;
  }
}
