/** Microsoft's guide to moving an environment to another tenant. */
export const MIGRATION_GUIDE = 'https://learn.microsoft.com/power-platform/admin/move-environment-tenant';

/** The addresses outside this machine that a host may open, in full; everything else is refused. */
export const OUTSIDE_ADDRESSES: readonly string[] = [MIGRATION_GUIDE];
