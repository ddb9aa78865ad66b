const RULES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
] as const;

/** The content policy of every answer; a nonce lets the page's own style elements through, for one load. */
export function contentPolicy(nonce?: string): string {
  return RULES.map((rule) => (nonce !== undefined && rule.startsWith('style-src') ? `${rule} 'nonce-${nonce}'` : rule)).join('; ');
}
