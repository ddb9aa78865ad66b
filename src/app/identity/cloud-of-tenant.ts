import type { Cloud } from '#core/mapping/environment.ts';

/**
 * The cloud a tenant really lives in. Worldwide and GCC share one sign-in page, as do GCC High and DoD;
 * the region that Entra writes into the identity token tells them apart.
 */
export function cloudOfTenant(chosen: Cloud, regionSubScope: unknown): Cloud {
  if (chosen === 'china') return chosen;
  switch (regionSubScope) {
    case 'GCC':
      return 'gcc';
    case 'DODCON':
      return 'gcc-high';
    case 'DOD':
      return 'dod';
    default:
      // Silence in the government's cloud is no answer; elsewhere it means that the tenant is no government's.
      return chosen === 'gcc-high' || chosen === 'dod' ? chosen : 'public';
  }
}
