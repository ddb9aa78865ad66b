/** Separators, what Windows forbids, and control characters. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const LONGEST = 120;

/** A name a page gave, made into one that every file system takes and that stays in its folder. */
export function safeFileName(given: string): string {
  const last = given.split(/[/\\]/u).at(-1) ?? '';
  const clean = last
    .toWellFormed()
    .replaceAll(FORBIDDEN, '_')
    .replace(/^[. ]+|[. ]+$/gu, '');
  const ending = /\.\w{1,10}$/u.exec(clean)?.[0] ?? '';
  const stem = Array.from(clean.slice(0, clean.length - ending.length));
  // File systems count bytes: letters outside ASCII take up to four.
  while (Buffer.byteLength(stem.join('')) > LONGEST) stem.pop();
  const name = stem.join('') + ending;
  if (name === '') return 'file';
  return RESERVED.test(name) ? `file-${name}` : name;
}
