import { describe, expect, test } from 'vitest';
import { createEncodingSurvey } from '#core/directory/encoding-survey.ts';
import { encodingSamples, previewEncodings } from '#core/directory/preview-encodings.ts';
import { encode } from './encoded-names.ts';
import { bytesOf } from './reading.ts';

describe('a preview shows how cells read in the likeliest encodings', () => {
  test('the likeliest first, at most five, three samples each', () => {
    const survey = createEncodingSurvey();
    survey.add(encode('Name\nWałęsa\nŁukasz\nJózef\nŻaneta\nMüller\n', 'windows-1250'));
    const previews = previewEncodings(survey);
    expect(previews[0]).toMatchObject({
      encoding: 'windows-1250',
      title: 'windows-1250 (Central Europe)',
      samples: ['Wałęsa', 'Łukasz', 'Żaneta'],
    });
    expect(previews).toHaveLength(5);
    expect(new Set(previews.map(({ samples }) => samples.join())).size).toBe(5);
  });

  test('encodings that read alike are offered once', () => {
    const previews = encodingSamples([encode('Müller', 'windows-1252')]);
    expect(previews[0]).toMatchObject({ encoding: 'windows-1252', samples: ['Müller'] });
    expect(previews.filter(({ samples }) => samples[0] === 'Müller')).toHaveLength(1);
  });

  test('nothing for Unicode', () => {
    const survey = createEncodingSurvey();
    survey.add(bytesOf('Name\nŁukasz\n'));
    expect(previewEncodings(survey)).toEqual([]);
  });
});
