import { exclusions } from './exclusions.ts';
import { pairing } from './pairing.ts';
import { reasons } from './reasons.ts';
import { history } from './history.ts';
import { review } from './review.ts';
import { mapping } from './mapping.ts';
import { readiness } from './readiness.ts';
import { signoff } from './signoff.ts';
import { project } from './project.ts';

/**
 * Every sentence in English. A translation is another object of this shape: plain texts, and functions
 * that put values into a sentence, so that a language may order and inflect them as it needs.
 */
export const english = {
  reasons,
  pairing,
  exclusions,
  history,
  review,
  mapping,
  readiness,
  signoff,
  project,
};
