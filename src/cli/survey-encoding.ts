import { basename } from 'node:path';
import { readChunks } from '#app/import/read-chunks.ts';
import { createEncodingSurvey } from '#core/directory/encoding-survey.ts';
import type { ReadingChoices } from '#core/directory/export-reading.ts';

/** A look at the whole file for the code page it is in; nothing when it is settled or Unicode. */
export function surveyEncoding(path: string, { encoding }: ReadingChoices): Pick<ReadingChoices, 'likelyEncoding'> {
  if (encoding !== undefined) return {};
  const survey = createEncodingSurvey();
  for (const chunk of readChunks(path, basename(path)).chunks) {
    survey.add(chunk);
    if (survey.settled()) break;
  }
  const found = survey.result().encoding;
  return found === null ? {} : { likelyEncoding: found };
}
