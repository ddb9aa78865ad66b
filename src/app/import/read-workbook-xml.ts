import { texts } from '#texts/texts.ts';
import { WorkbookFault } from './read-workbook-fault.ts';

/** What a scan of XML tells. Names come without their prefix; attributes as the text of the tag. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** Longest tag, comment or entity; a longer one is no workbook. */
const MAX_TOKEN = 1_000_000;

/**
 * Scans a part of a workbook step by step, so that it never stands in memory as one string. Yields
 * the bytes scanned so far. Knows no document types, refuses them, and so expands no entities but the
 * five of XML and character numbers.
 */
export function* scanXml(steps: Iterable<Uint8Array>, handler: XmlHandler): Generator<number, void> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let open = '';
  let done = 0;
  for (const step of steps) {
    decoder ??= new TextDecoder(encodingOf(step));
    open = scanTokens(open + decoder.decode(step, { stream: true }), handler);
    if (open.length > MAX_TOKEN) throw broken();
    done += step.length;
    yield done;
  }
  if (open.startsWith('<')) throw broken();
}

/** Scans a small part at once. */
export function scanWholeXml(bytes: Uint8Array, handler: XmlHandler): void {
  for (const _ of scanXml([bytes], handler)) continue;
}

function encodingOf(head: Uint8Array): string {
  return head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Reads one attribute out of the text of a tag; '' when the tag has none of that name. */
export type ReadAttribute = (attributes: string) => string;

/** Prepares to read an attribute, which a large sheet asks for millions of times. */
export function attributeReader(name: string): ReadAttribute {
  const usual = ` ${name}="`;
  const unusual = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  return (attributes) => {
    const at = attributes.indexOf(usual);
    if (at !== -1) {
      const start = at + usual.length;
      return decodeEntities(attributes.slice(start, attributes.indexOf('"', start)));
    }
    if (!attributes.includes(name)) return '';
    const match = unusual.exec(attributes);
    return decodeEntities(match?.[1] ?? match?.[2] ?? '');
  };
}

/** The value of an attribute of a rare tag. */
export function attributeOf(attributes: string, name: string): string {
  return attributeReader(name)(attributes);
}

/** Handles every complete token and returns what is left over. */
function scanTokens(text: string, handler: XmlHandler): string {
  let at = 0;
  for (;;) {
    const start = text.indexOf('<', at);
    if (start === -1) {
      // An entity may be cut in two by the end of the slice.
      const entity = text.indexOf('&', Math.max(at, text.length - 12));
      const end = entity === -1 ? text.length : entity;
      if (end > at) handler.text(decodeEntities(text.slice(at, end)));
      return text.slice(end);
    }
    if (start > at) handler.text(decodeEntities(text.slice(at, start)));
    const end = endOfToken(text, start, handler);
    if (end === -1) return text.slice(start);
    at = end;
  }
}

/** Handles the token that starts with the `<` at `start`; where it ends, or -1 when that is not in sight. */
function endOfToken(text: string, start: number, handler: XmlHandler): number {
  const mark = text.charCodeAt(start + 1);
  if (mark === 0x21) {
    if (text.startsWith('<!--', start)) return after(text, '-->', start + 4);
    if (text.startsWith('<![CDATA[', start)) {
      const end = after(text, ']]>', start + 9);
      if (end !== -1) handler.text(text.slice(start + 9, end - 3));
      return end;
    }
    if (text.length - start < 9) return -1;
    throw new WorkbookFault('doctype', texts.fileRefusals.documentType);
  }
  if (mark === 0x3f) return after(text, '?>', start + 2);
  const end = endOfTag(text, start);
  if (end === -1) return -1;
  if (mark === 0x2f) {
    handler.close(localName(text.slice(start + 2, end - 1).trim()));
    return end;
  }
  const empty = text.charCodeAt(end - 2) === 0x2f;
  const tagEnd = empty ? end - 2 : end - 1;
  let nameEnd = start + 1;
  while (nameEnd < tagEnd && text.charCodeAt(nameEnd) > 0x20) nameEnd++;
  const name = localName(text.slice(start + 1, nameEnd));
  handler.open(name, nameEnd === tagEnd ? '' : text.slice(nameEnd, tagEnd));
  if (empty) handler.close(name);
  return end;
}

/** Behind the `>` that ends a tag, passing over those inside attribute values. */
function endOfTag(text: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at + 1;
  }
  return -1;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,5}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

function broken(): WorkbookFault {
  return new WorkbookFault('workbook-damaged', texts.fileRefusals.damagedWorkbook);
}
