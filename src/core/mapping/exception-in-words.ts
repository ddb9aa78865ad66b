import { texts } from '#texts/texts.ts';
import { exclusionWithin } from './decision.ts';
import type { CrosswalkLine, EnvironmentException } from './environment.ts';

/** What differs here from the crosswalk, why, and who wanted it. */
export function exceptionInWords({ act, why, by, at }: EnvironmentException, line: CrosswalkLine | undefined): string {
  return texts.mapping.exception(whatDiffers(act, line), why, by, at.slice(0, 10));
}

function whatDiffers(act: EnvironmentException['act'], line: CrosswalkLine | undefined): string {
  switch (act.is) {
    case 'target':
      return texts.mapping.mappedHere(act.target?.upn ?? null, line?.target?.upn ?? null);
    case 'exclude':
      return texts.mapping.excludedHere(exclusionWithin(act.reason));
    case 'include':
      return texts.mapping.includedHere;
  }
}
