/** A character as web pages write it: by its number, by a name, or as a letter and its accent. */
const ENTITY =
  /&(?:#(\d{2,6})|#x([0-9a-f]{2,5})|(amp|lt|gt|quot|apos|nbsp|szlig|aelig|oslash)|([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron));/gi;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
};

/** The mark that each accent puts behind its letter. */
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};

/** Whether a text holds a character as web pages write it. */
export function holdsEntity(text: string): boolean {
  return text.includes('&') && text.includes(';') && text.search(ENTITY) !== -1;
}

/** The text as a web page shows it (`Ren&eacute;` is René); null for one that holds no entity. */
export function withoutEntities(cell: string): string | null {
  if (!holdsEntity(cell)) return null;
  const text = cell.replace(ENTITY, (entity, decimal?: string, hexadecimal?: string, name?: string, letter?: string, accent?: string) => {
    if (letter !== undefined) return (letter + ACCENTS[accent!.toLowerCase()]).normalize('NFC');
    if (name !== undefined) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? entity;
    const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
  return text === cell ? null : text;
}
