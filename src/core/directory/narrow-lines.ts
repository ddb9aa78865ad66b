/** A letter for which V8 keeps a text with two bytes a letter, and each longer piece that is cut out of it. */
const WIDE = /[\u0100-\uffff]/g;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
let bytes = new Uint8Array(0);

/**
 * The same text in stretches of whole lines: those lines that hold a letter beyond Latin-1, and those between them,
 * which then take one byte a letter. One Polish name would else make every cell beside it twice as large, and slow to fold.
 */
export function narrowLines(text: string): string[] {
  const stretches: string[] = [];
  let from = 0;
  while (from < text.length) {
    WIDE.lastIndex = from;
    const wide = WIDE.exec(text)?.index ?? text.length;
    const to = wide === text.length ? wide : text.lastIndexOf('\n', wide) + 1;
    if (to > from) stretches.push(narrow(text.slice(from, to)));
    if (wide === text.length) break;
    const end = text.indexOf('\n', wide);
    const next = end === -1 ? text.length : end + 1;
    stretches.push(text.slice(Math.max(from, to), next));
    from = next;
  }
  return stretches;
}

/** A text of Latin-1, made anew: V8 looks at its letters only when it makes a text of bytes. */
function narrow(text: string): string {
  if (bytes.length < 2 * text.length) bytes = new Uint8Array(2 * text.length);
  return decoder.decode(bytes.subarray(0, encoder.encodeInto(text, bytes).written));
}
