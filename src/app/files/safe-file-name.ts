/** What Windows forbids in a name, separators, control characters and characters that hide or turn text. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}]/gu;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
/** Bytes left for the stem: file systems count bytes, and letters outside ASCII take up to four. */
const LONGEST = 120;

/**
 * Makes a file name that every file system takes out of words a person typed or a page gave. A short
 * ending such as `.csv` is kept; nothing usable left becomes `fallback`.
 */
export function safeFileName(given: string, fallback: string): string {
  const clean = given
    .toWellFormed()
    .normalize('NFC')
    .replace(FORBIDDEN, '_')
    .replace(/_{2,}/gu, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. _]+|[. _]+$/gu, '');
  const ending = /\.\w{1,10}$/u.exec(clean)?.[0] ?? '';
  const stem = Array.from(clean.slice(0, clean.length - ending.length));
  while (Buffer.byteLength(stem.join('')) > LONGEST) stem.pop();
  const name = stem.join('').trimEnd() + ending;
  if (name === '' || name === ending) return fallback + ending;
  return DEVICE.test(name) ? `_${name}` : name;
}
