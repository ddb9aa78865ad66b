/** What an id of a tenant looks like. */
export const TENANT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a person typed as an id of a tenant; null for nothing. */
export function toTenantId(text: string): string | null {
  const id = text.trim().toLowerCase();
  return id === '' ? null : id;
}
