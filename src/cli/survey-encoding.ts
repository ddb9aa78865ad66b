import { basename } from 'node:path';
import { readChunks } from '#app/import/read-chunks.ts';
import { createEncodingSurvey } from '#core/directory/encoding-survey.ts';
import type { ReadingChoices } from '#core/directory/export-reading.ts';
import { recogniseForeignBytes } from '#core/directory/foreign-file.ts';

/**
 * A look at a whole text file for the code page it is in; yields how many bytes it has seen. Answers
 * nothing when the encoding is settled, or the file is Unicode or no text.
 */
export function* surveyEncoding(path: string, { encoding }: ReadingChoices): Generator<number, Pick<ReadingChoices, 'likelyEncoding'>> {
  if (encoding !== undefined) return {};
  const survey = createEncodingSurvey();
  let done = 0;
  for (const chunk of readChunks(path, basename(path)).chunks) {
    if (done === 0 && recogniseForeignBytes(chunk)) return {};
    survey.add(chunk);
    if (survey.settled()) break;
    done += chunk.length;
    yield done;
  }
  const found = survey.result().encoding;
  return found === null ? {} : { likelyEncoding: found };
}
