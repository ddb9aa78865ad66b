import { exclusionWithin } from './decision.ts';
import type { CrosswalkLine, EnvironmentException } from './environment.ts';

/** What differs here from the crosswalk, why, and who wanted it. */
export function exceptionInWords({ act, why, by, at }: EnvironmentException, line: CrosswalkLine | undefined): string {
  const reason = why === '' ? '' : `: ${why}`;
  return `${whatDiffers(act, line)}${reason} (${by}, ${at.slice(0, 10)})`;
}

function whatDiffers(act: EnvironmentException['act'], line: CrosswalkLine | undefined): string {
  const elsewhere = line?.target ? `${line.target.upn} as in the crosswalk` : 'nobody';
  switch (act.is) {
    case 'target':
      return `Mapped here to ${act.target?.upn ?? 'an account that is gone'} instead of ${elsewhere}`;
    case 'exclude':
      return `Excluded here (${exclusionWithin(act.reason)})`;
    case 'include':
      return 'Included here although its record is one that is left out';
  }
}
