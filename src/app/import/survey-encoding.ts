import { createEncodingSurvey, type EncodingSurvey } from '#core/directory/encoding-survey.ts';
import type { ReadingChoices } from '#core/directory/export-reading.ts';
import { recogniseForeignBytes } from '#core/directory/foreign-file.ts';
import { previewEncodings, type EncodingPreview } from '#core/directory/preview-encodings.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { readChunks } from './read-chunks.ts';

/** What a look at all bytes of a file found out about its encoding. */
export interface SurveyedFile {
  /** To be read with; nothing for Unicode and workbooks. */
  readonly likely: Pick<ReadingChoices, 'likelyEncoding'>;
  /** Encodings worth trying, most likely first; empty for Unicode and workbooks. */
  readonly encodings: readonly EncodingPreview[];
}

/**
 * Looks through a whole file for the code page it is in, before it is read: the first foreign names
 * of an export seldom tell. Throws AppError with a sentence when the file cannot be read.
 */
export function* surveyEncoding(path: string, name: string): Generator<JobProgress, SurveyedFile> {
  const survey = createEncodingSurvey();
  const { chunks, size } = readChunks(path, name);
  let done = 0;
  for (const chunk of chunks) {
    if (done === 0 && recogniseForeignBytes(chunk)) return { likely: {}, encodings: [] };
    survey.add(chunk);
    if (survey.settled()) break;
    done += chunk.length;
    yield { phase: 'check', done, total: size };
  }
  return { likely: likelyEncodingOf(survey), encodings: previewEncodings(survey) };
}

/** What a survey of all bytes found, as a choice to read with. */
function likelyEncodingOf(survey: EncodingSurvey): Pick<ReadingChoices, 'likelyEncoding'> {
  const { encoding } = survey.result();
  return encoding === null ? {} : { likelyEncoding: encoding };
}
