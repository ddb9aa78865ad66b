/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/**
 * Makes a file name, without its extension, out of words a person typed: safe on every file system
 * and without characters that hide or turn text. Empty words become “Project”.
 */
export function safeFileName(words: string): string {
  const cleaned = words
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]|\p{Cc}|\p{Cf}/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/[. ]+$/, '')
    .trim();
  if (cleaned === '') return 'Project';
  return DEVICE.test(cleaned) ? `_${cleaned}` : cleaned;
}
