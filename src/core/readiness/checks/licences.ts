import { texts } from '#texts/texts.ts';
import { wordsOf, type Check, type CheckResult } from '../given.ts';

/** Licences that give access to an environment: needed by mapped people against those the target has. */
export const licences: Check = ({ licences: needs }, parameters) => {
  if (needs === null) return [];
  const words = wordsOf(parameters, 'words');
  const relevant = needs.filter(({ name }) => words.some((word) => name.toLowerCase().includes(word)));
  const short = relevant.filter(({ needed, available }) => available !== null && needed > available);
  const untold = relevant.filter(({ available }) => available === null);
  const results: CheckResult[] = [];
  if (short.length > 0) {
    const value = short.map(({ name, needed, available }) => texts.readiness.neededAndAvailable(name, needed, available)).join(', ');
    results.push({ is: 'found', concerns: [], values: { value } });
  }
  if (untold.length > 0) {
    const value = untold.map(({ name, needed }) => texts.readiness.needed(name, needed)).join(', ');
    results.push({ is: 'unknown', concerns: [], values: { value } });
  }
  return results;
};
