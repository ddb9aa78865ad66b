/**
 * A number as a cell with this format shows it, in English: leading zeros, literals, percent, decimals,
 * grouping. Dates and times come in ISO form, whatever order the format gives them. A display that
 * drops digits (scientific, fractions) shows the whole number instead, but one beyond the fifteen
 * digits that Excel keeps stays in scientific form, because its last digits are lost.
 */
export function shownNumber(value: string, format: string, from1904: boolean): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (Math.abs(number) >= 1e15) return shownHuge(value, number);
  const section = sectionFor(format, number);
  if (section === null) return shownGeneral(number);
  const bare = section.format.replace(LITERAL, '');
  if (/general|standard/i.test(bare)) return affixed(section.format, shownGeneral(section.number));
  if (/[ymdhsge]/i.test(bare.replace(/e[+-]/gi, ''))) return shownDate(number, section.format, from1904) ?? shownGeneral(number);
  if (!/[0#?]/.test(bare)) return section.format === '' || bare.includes('@') ? shownGeneral(number) : affixed(section.format, '');
  if (/e[+-]|\//i.test(bare)) return shownGeneral(number);
  return shownDigits(section.number, section.format);
}

/** Quoted and escaped text, padding, and brackets other than those of elapsed time. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/** More digits than Excel keeps: exact only where a tool wrote all of them down. */
function shownHuge(value: string, number: number): string {
  if (/^-?\d{16}$/.test(value) && !value.endsWith('0') && Number.isSafeInteger(number)) return value;
  return number.toExponential().replace('e', 'E');
}

function shownGeneral(number: number): string {
  if (Number.isInteger(number)) return String(number);
  // What was stored as 0.1 comes with the tail of a binary fraction.
  const short = Number(number.toPrecision(15));
  return Math.abs(short) < 1e-6 ? short.toFixed(20).replace(/0+$/, '') : String(short);
}

interface Section {
  readonly format: string;
  readonly number: number;
}

/** The part of a format that serves this number, and the number without the sign that the part stands for. */
function sectionFor(format: string, number: number): Section | null {
  const sections = format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+|(?<=^|;)(?=;|$)/g) ?? [];
  const [first = '', second, third] = sections;
  if (first === '' && second === undefined) return null;
  if (/\[[<>=]/.test(format)) return { format: sections.find((section) => holds(section, number)) ?? first, number };
  if (number < 0 && second !== undefined) return { format: second, number: -number };
  if (number === 0 && third !== undefined) return { format: third, number };
  return { format: first, number };
}

function holds(section: string, number: number): boolean {
  const [, operator, text] = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(section) ?? [];
  if (operator === undefined) return true;
  const bound = Number(text);
  if (operator === '<>') return number !== bound;
  return (
    (operator.includes('<') && number < bound) || (operator.includes('>') && number > bound) || (operator.includes('=') && number === bound)
  );
}

/** The literal text of a format around a value that the format does not shape. */
function affixed(format: string, value: string): string {
  let shown = '';
  let placed = false;
  for (const piece of piecesOf(format)) {
    if (piece.literal) shown += piece.text;
    else if (!placed && /[a-z@]/i.test(piece.text)) {
      shown += value;
      placed = true;
    }
  }
  return shown.trim();
}

interface Piece {
  readonly text: string;
  readonly literal: boolean;
}

function* piecesOf(format: string): Generator<Piece, void> {
  for (const [text] of format.matchAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general|standard|[0#?]|[\s\S]/gi)) {
    if (text.length > 1 && text.startsWith('"')) yield { text: text.slice(1, -1), literal: true };
    else if (text.startsWith('\\')) yield { text: text.slice(1), literal: true };
    else if (text.length > 1 && text.startsWith('_')) yield { text: ' ', literal: true };
    else if (text.length > 1 && text.startsWith('*')) continue;
    else if (text.length > 1 && text.startsWith('[')) yield { text: /^\[\$([^-\]]*)/.exec(text)?.[1] ?? '', literal: true };
    else yield { text, literal: !/^(?:[0#?.,%@]|general|standard)$/i.test(text) };
  }
}

function shownDigits(number: number, format: string): string {
  const pieces = [...piecesOf(format)];
  const places = (from: number, to: number): number[] =>
    pieces.flatMap((piece, at) => (at >= from && at < to && !piece.literal && /[0#?]/.test(piece.text) ? [at] : []));
  const isMark = (mark: string) => (piece: Piece) => !piece.literal && piece.text === mark;
  const found = pieces.findIndex(isMark('.'));
  const point = found === -1 ? pieces.length : found;
  const whole = places(0, point);
  const decimals = places(point, pieces.length);
  const lastPlace = (found === -1 ? whole : decimals).at(-1) ?? point;
  const commas = pieces.flatMap((piece, at) => (isMark(',')(piece) ? [at] : []));
  const thousands = commas.filter((at) => at > lastPlace || (found !== -1 && at === point - 1)).length;
  const grouped = commas.some((at) => at > (whole[0] ?? 0) && at < (whole.at(-1) ?? 0));
  const scaled = (Math.abs(number) * 100 ** pieces.filter(isMark('%')).length) / 1000 ** thousands;
  const [wholeDigits = '', decimalDigits = ''] = Number(scaled.toPrecision(15)).toFixed(Math.min(decimals.length, 20)).split('.');

  const shown = new Map<number, string>();
  let digits = wholeDigits === '0' ? '' : wholeDigits;
  for (const [rank, at] of [...whole].reverse().entries()) {
    const first = rank === whole.length - 1;
    const own = first ? digits : digits.slice(-1);
    digits = first ? '' : digits.slice(0, -1);
    shown.set(at, own === '' && pieces[at]!.text === '0' ? '0' : own);
  }
  let kept = decimalDigits.length;
  while (kept > 0 && decimalDigits[kept - 1] === '0' && pieces[decimals[kept - 1]!]!.text !== '0') kept--;
  for (const [rank, at] of decimals.entries()) shown.set(at, rank < kept ? decimalDigits[rank]! : '');

  const text = pieces
    .map((piece, at) => {
      if (piece.literal || piece.text === '%') return piece.text;
      if (piece.text === '.') return at === point && kept > 0 ? '.' : '';
      return shown.get(at) ?? '';
    })
    .join('');
  const signed = number < 0 && Number(scaled.toFixed(Math.min(decimals.length, 20))) !== 0 ? `-${text}` : text;
  return (grouped ? signed.replace(/\d{4,}/, (run) => run.replace(/\B(?=(?:\d{3})+$)/g, ',')) : signed).trim();
}

/** A serial day as ISO text; the day Excel believes 1900 had too many is passed over. */
function shownDate(serial: number, format: string, from1904: boolean): string | null {
  const bare = format.replace(LITERAL, '');
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return shownElapsed(serial);
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  if (days < 0 || days > 2_958_466) return null;
  const text = new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString();
  const hasTime = /[hs]/i.test(bare);
  const hasDay = /[ydge]/i.test(bare) || !hasTime;
  if (!hasDay) return text.slice(11, 19);
  return !hasTime || Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

function shownElapsed(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${days < 0 ? '-' : ''}${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
