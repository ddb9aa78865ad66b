import { texts } from '#texts/texts.ts';
import type { Account } from './account.ts';
import type { Fault } from './fault.ts';
import { quoted, shown } from './refusal.ts';

/** Watches a list whether one of its columns was sorted without the others, so that every row mixes people. */
export interface OrderWatch {
  see(account: Account, line: number): void;
  /** Told once, as soon as enough accounts were seen or the last one was (`ended`). */
  fault(ended: boolean): Fault | null;
}

/** Accounts whose mail addresses are looked for among the sign-in names of others, and how many at least are to be found. */
const SAMPLE = 200;
const ENOUGH = 5;

/** An account with an address that is somebody else's sign-in name may be that person's second one; half of all accounts are not. */
export function createOrderWatch(): OrderWatch {
  /** The lines on which addresses stand that are not the sign-in name beside them. */
  const apart = new Map<string, number>();
  const early = new Set<string>();
  const crossed = new Map<string, number>();
  let sampled = 0;
  let told = false;

  function meet(upn: string): void {
    const line = apart.get(upn);
    if (line !== undefined) crossed.set(upn, line);
  }

  return {
    see({ fields: { userPrincipalName, mail } }, line) {
      // Most lists show at once that no half of them can be crossed.
      if (!userPrincipalName || (sampled === SAMPLE && apart.size * 2 < SAMPLE)) return;
      const upn = userPrincipalName.toLowerCase();
      if (sampled < SAMPLE && mail) {
        sampled++;
        early.add(upn);
        const address = mail.toLowerCase();
        if (address !== upn) apart.set(address, line);
        if (address !== upn && early.has(address)) meet(address);
      }
      meet(upn);
    },
    fault(ended) {
      if (told || (!ended && sampled < SAMPLE) || crossed.size < ENOUGH || crossed.size * 2 < sampled) return null;
      told = true;
      const [[mail, line] = ['', 0]] = crossed;
      return {
        line,
        column: null,
        code: 'rows-mixed',
        value: shown(mail),
        remedy: 'kept',
        message: texts.rowFaults.mixed(quoted(mail)),
      };
    },
  };
}
