import type { Cloud } from './environment.ts';

/** What people call the clouds. */
export const CLOUD_NAMES: Readonly<Record<Cloud, string>> = {
  public: 'Worldwide',
  gcc: 'US Government (GCC)',
  'gcc-high': 'US Government (GCC High)',
  dod: 'US Government (DoD)',
  china: 'China (21Vianet)',
};
