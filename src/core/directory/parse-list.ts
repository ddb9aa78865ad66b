/**
 * Splits proxy addresses joined by `+`, `;`, `,`, `|` or white space, as any export joins them. Every value
 * comes back as `prefix:address`: `SMTP:` for the primary address, other prefixes in lower case, and
 * `smtp:` where the export writes none. A `+` inside an address and the `;` of an X.500 name stay.
 */
export function parseProxyAddresses(cell: string): string[] {
  const addresses: string[] = [];
  for (const part of unbraced(cell).split(/(?<![\s+;,|])[\s+;,|]+(?=[A-Za-z][A-Za-z0-9]{1,11}:)/)) {
    const prefix = /^([A-Za-z][A-Za-z0-9]{1,11}):(.*)$/s.exec(part);
    if (prefix === null) {
      for (const address of parseMails(part)) addresses.push(`smtp:${address}`);
      continue;
    }
    const [, scheme = '', rest = ''] = prefix;
    const address = rest.replace(/(?<![\s+;,|])[\s+;,|]+$/, '');
    if (scheme.toLowerCase() !== 'smtp') {
      if (address !== '') addresses.push(`${scheme.toLowerCase()}:${address}`);
      continue;
    }
    const [first, ...others] = parseMails(address);
    if (first !== undefined) addresses.push(`${scheme === 'SMTP' ? 'SMTP' : 'smtp'}:${first}`);
    for (const other of others) addresses.push(`smtp:${other}`);
  }
  return addresses;
}

/** Splits plain mail addresses. A `+` separates only behind a whole address: `anna+news@` is one name. */
export function parseMails(cell: string): string[] {
  const mails: string[] = [];
  for (const part of unbraced(cell).split(/[\s;,|]+/)) {
    let open = '';
    for (const piece of part.split('+')) {
      if (open.includes('@')) {
        mails.push(open);
        open = piece;
      } else {
        open = open === '' ? piece : `${open}+${piece}`;
      }
    }
    if (open !== '') mails.push(open);
  }
  return mails;
}

/** Splits telephone numbers; a `+` belongs to the number. */
export function parsePhones(cell: string): string[] {
  return /[;,|\n{[]/.test(cell) ? trimmedParts(unbraced(cell), /[;,|\n]/) : [cell];
}

/** Splits licence names, joined by `+` in the Microsoft 365 admin center, by `;`, `|` or `,` elsewhere. */
export function parseLicenses(cell: string): string[] {
  const names = unbraced(cell);
  return trimmedParts(names, ['+', ';', '|'].find((separator) => names.includes(separator)) ?? ',');
}

/**
 * Words for "without" and "no" of the languages of the admin centers, alone or before a word for
 * licence: "Unlicensed", "Nicht lizenziert", "Sans licence", "Sin licencia", "Без лицензии".
 */
const NO_LICENCE =
  /^(?:unlicen[sc]ed|unassigned|none|(?:no|not|non|without|ohne|keine?|nicht|sans|aucune?|sin|ninguna|senza|nessuna|geen|zonder|sem|nenhuma|bez|brak|utan|uden|uten|ingen|ei|без|нет)(?:$|\s.*(?:li[czs]en|лиценз|product|assigned).*))$/iu;

/** What the admin centers write for an account that has no licence. */
export function saysUnlicensed(cell: string): boolean {
  return NO_LICENCE.test(cell);
}

function trimmedParts(text: string, separator: string | RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * PowerShell shows a list in braces when it formats it for the screen, and ends it with points where it
 * shows not all of it. What JSON wrote stands in brackets; it and others put each value in quotation marks.
 */
function unbraced(cell: string): string {
  const bare = cell.replaceAll('"', '');
  if (bare.startsWith('[') && bare.endsWith(']')) return bare.slice(1, -1);
  return bare.startsWith('{') && bare.endsWith('}') ? bare.slice(1, -1).replace(/[\s,]*(?:\.\.\.|…)$/, '') : bare;
}
