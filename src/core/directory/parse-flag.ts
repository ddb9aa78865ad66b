/** Yes and true as Excel, PowerShell and the admin centers write them in their languages, in lower case. */
const YES = new Set([
  'true',
  'yes',
  'y',
  't',
  '1',
  '1.0',
  'on',
  'x',
  'wahr',
  'ja',
  'j',
  'vrai',
  'oui',
  'verdadero',
  'sí',
  'si',
  'vero',
  'sì',
  'waar',
  'sim',
  'tak',
  'prawda',
  'sant',
  'sand',
  'sann',
  'verdadeiro',
  'adevărat',
  'da',
  'pravda',
  'ano',
  'áno',
  'igaz',
  'igen',
  'tosi',
  'kyllä',
  'doğru',
  'evet',
  'αληθες',
  'ναι',
  'истина',
  'да',
  'так',
  '是',
  'はい',
  '예',
]);
const NO = new Set([
  'false',
  'no',
  'n',
  'f',
  '0',
  '0.0',
  'off',
  'falsch',
  'nein',
  'faux',
  'non',
  'falso',
  'onwaar',
  'nee',
  'não',
  'nie',
  'fałsz',
  'falskt',
  'nej',
  'falsk',
  'usann',
  'fals',
  'nu',
  'nepravda',
  'ne',
  'hamis',
  'nem',
  'epätosi',
  'ei',
  'yanlış',
  // A capital I without a dot, in lower case as in any other language.
  'yanliş',
  'hayır',
  'hayir',
  'ψευδες',
  'όχι',
  'ложь',
  'нет',
  'ні',
  '否',
  'いいえ',
  '아니요',
  '아니오',
]);

/** Words that name the state itself; a column that asks the question the other way round does not turn them. */
const ON = new Set([
  'enabled',
  'active',
  'allowed',
  'sign-in allowed',
  'unblocked',
  'licensed',
  'synced',
  'synced with active directory',
  'aktiviert',
  'aktiv',
  'zugelassen',
  'zulässig',
  'anmeldung zugelassen',
  'nicht blockiert',
  'deleted',
  'soft deleted',
  'lizenziert',
]);
const OFF = new Set([
  'disabled',
  'inactive',
  'blocked',
  'sign-in blocked',
  'unlicensed',
  'in cloud',
  'cloud',
  'deaktiviert',
  'inaktiv',
  'blockiert',
  'gesperrt',
  'anmeldung blockiert',
  'nicht zugelassen',
  'nicht lizenziert',
  'not deleted',
]);

/** The answer a cell gives, or undefined when it gives none that is known. `inverted` turns yes and no. */
export function parseFlag(cell: string, inverted: boolean): boolean | undefined {
  // As .NET writes them, which is nearly always.
  if (cell === 'True') return !inverted;
  if (cell === 'False') return inverted;
  const word = cell.toLowerCase();
  if (YES.has(word)) return !inverted;
  if (NO.has(word)) return inverted;
  if (ON.has(word)) return true;
  if (OFF.has(word)) return false;
  return undefined;
}

/**
 * Whether `userAccountControl` leaves the account usable: bit 2 (ACCOUNTDISABLE) is not set. Exchange
 * names the bits: `AccountDisabled, NormalAccount`.
 */
export function parseUserAccountControl(cell: string): boolean | undefined {
  if (/^\d{1,10}$/.test(cell)) return (Number(cell) & 2) === 0;
  return /^[a-z_, ]*account[a-z_, ]*$/i.test(cell) ? !/account_?disable/i.test(cell) : undefined;
}
