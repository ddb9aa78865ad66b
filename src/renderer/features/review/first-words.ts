const PUNCTUATION = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * The words to look for first when somebody wants another target: the family name, as far as the
 * order of a display name tells it ("Berg, Ada" or "Ada Berg").
 */
export function firstWords(displayName: string): string {
  const comma = displayName.indexOf(',');
  const words = (comma > 0 ? displayName.slice(0, comma) : displayName)
    .split(/\s+/u)
    .map((word) => word.replace(PUNCTUATION, ''))
    .filter((word) => word !== '');
  return (comma > 0 ? words.join(' ') : words.at(-1)) ?? '';
}
