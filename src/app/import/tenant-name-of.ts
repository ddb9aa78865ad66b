/**
 * A name to call a tenant by until a person gives another: the first label of its most frequent
 * domain, `contoso.com` becoming “Contoso”. Null without a domain. Domains come most frequent first.
 */
export function tenantNameOf(domains: readonly string[]): string | null {
  const own = domains.find((domain) => !domain.endsWith('.onmicrosoft.com')) ?? domains[0];
  const label = own?.split('.')[0];
  return label ? label.charAt(0).toUpperCase() + label.slice(1) : null;
}
