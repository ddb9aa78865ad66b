/** A name as SharePoint's claims wrap it: `i:0#.f|membership|anna@contoso.com`, `i:0#.w|contoso\\anna`. */
const CLAIM = /^[ic]:0[^|]*\|(?:[^|]*\|)?([^|]+)$/;

/** The name inside a claim of SharePoint; anything else as it is. */
export function unwrapClaim(name: string): string {
  return CLAIM.exec(name)?.[1] ?? name;
}
