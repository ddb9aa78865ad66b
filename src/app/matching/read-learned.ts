import type { Learned } from '#contract/calls/matching-calls.ts';
import { modelInWords } from '#core/matching/model-in-words.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** What the last pairing learned; null when there was none, or another version of Crosswalk made it. */
export function readLearned({ suggestions }: Pick<ProjectTables, 'suggestions'>): Learned | null {
  const run = suggestions.run();
  const words = run && modelInWords(run.model);
  if (!run || !words) return null;
  const { domains, signInNames, renames, weights, ...sizes } = words;
  return {
    ...sizes,
    pairedAt: run.pairedAt,
    pairsCompared: run.pairsCompared,
    domains: [...domains],
    signInNames: [...signInNames],
    renames: renames.map(({ field, rules }) => ({ field, rules: [...rules] })),
    weights: weights.map(({ title, findings }) => ({ title, findings: [...findings] })),
  };
}
