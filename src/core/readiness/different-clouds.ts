import type { Cloud } from '../mapping/environment.ts';
import type { Finding } from './finding.ts';

/** What people call the clouds. */
export const CLOUD_NAMES: Readonly<Record<Cloud, string>> = {
  public: 'Worldwide',
  gcc: 'US Government (GCC)',
  'gcc-high': 'US Government (GCC High)',
  dod: 'US Government (DoD)',
  china: 'China (21Vianet)',
};

/** What it means that the two tenants live in different clouds; null when they do not. */
export function differentClouds(source: Cloud, target: Cloud): Finding | null {
  if (source === target) return null;
  return {
    code: 'cloud-differs',
    ruleSet: '2026-02-13',
    severity: 'blocker',
    title: 'The two tenants are in different clouds',
    why: `The source is in ${CLOUD_NAMES[source]}, the target in ${CLOUD_NAMES[target]}. Microsoft does not support moving an environment from one cloud to another.`,
    remedy:
      'Check that you signed in to the right tenants. If you did, the move has to be made another way; talk to Microsoft before going on.',
    sources: [
      {
        title: 'Move an environment to another tenant',
        date: '2026-02-13',
        url: 'https://learn.microsoft.com/power-platform/admin/move-environment-tenant',
      },
    ],
    environment: null,
    concerns: [],
    acknowledged: null,
    lapsed: null,
  };
}
