import iconv from 'iconv-lite';
import { createEncodingSurvey } from './encoding-survey.ts';
import { sniffEncoding } from './sniff-encoding.ts';
import { weighUtf8, wholeUtf8Length } from './utf8-evidence.ts';

/** A stretch of text, how many bytes of the file are read by now, and the encoding believed so far. */
export interface TextBlock {
  readonly text: string;
  readonly bytes: number;
  readonly encoding: string;
}

/** The code page taken for text that is no UTF-8 and tells nothing more. */
const PRESET_CODE_PAGE = 'windows-1252';

/**
 * Decodes a file block by block. Without a named encoding it goes by the byte order mark and the
 * pattern of NUL bytes, else reads UTF-8 strictly. The first block that is no UTF-8 decides: until
 * then the text was ASCII, which every code page shares, so nothing read before has to be read
 * again. It is then read as `likely`, what a survey of the whole file found, else as what the block
 * itself makes likely. A file that has shown itself to be UTF-8 stays so, and its broken bytes become
 * U+FFFD.
 */
export function* decodeText(blocks: Iterable<Uint8Array>, named: string | null, likely: string | null = null): Generator<TextBlock, void> {
  const decoder = new BlockDecoder(named, likely);
  let bytes = 0;
  for (const block of blocks) {
    bytes += block.length;
    const text = decoder.decode(block);
    if (text !== '') yield { text, bytes, encoding: decoder.encoding };
  }
  const text = decoder.end();
  if (text !== '') yield { text, bytes, encoding: decoder.encoding };
}

/** Keeps what has to be remembered from one block to the next. */
class BlockDecoder {
  encoding: string;
  readonly #strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  readonly #lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  #started: boolean;
  #streaming: TextStream | null = null;
  #carry: Uint8Array = new Uint8Array(0);
  #provedUtf8: boolean;
  #likely: string | null;

  constructor(named: string | null, likely: string | null) {
    this.encoding = named ?? 'utf-8';
    // Who says that a file is UTF-8 wants it read as that, whatever its bytes.
    this.#provedUtf8 = named !== null;
    this.#likely = named === null ? likely : null;
    this.#started = named !== null && !named.startsWith('utf-8');
    if (this.#started) this.#streaming = createStream(this.encoding, true);
  }

  decode(block: Uint8Array): string {
    return this.#streaming === null ? this.#decodeUtf8(this.#started ? block : this.#start(block)) : this.#streaming.write(block);
  }

  end(): string {
    const rest = this.#carry;
    this.#carry = new Uint8Array(0);
    const text = rest.length === 0 ? '' : this.#decodeWhole(rest);
    return text + (this.#streaming?.end() ?? '');
  }

  #start(head: Uint8Array): Uint8Array {
    this.#started = true;
    const guess = sniffEncoding(head);
    this.encoding = guess.encoding;
    if (guess.encoding === 'utf-8-bom') {
      this.#provedUtf8 = true;
      this.#likely = null;
    }
    if (!guess.encoding.startsWith('utf-8')) this.#streaming = createStream(guess.encoding, false);
    return head.subarray(guess.bom);
  }

  #decodeUtf8(block: Uint8Array): string {
    if (this.#streaming !== null) return this.#streaming.write(block);
    let piece = block;
    if (this.#carry.length > 0) {
      piece = new Uint8Array(this.#carry.length + block.length);
      piece.set(this.#carry);
      piece.set(block, this.#carry.length);
    }
    const whole = wholeUtf8Length(piece);
    this.#carry = piece.slice(whole);
    return this.#decodeWhole(piece.subarray(0, whole));
  }

  #decodeWhole(bytes: Uint8Array): string {
    try {
      const text = this.#strict.decode(bytes);
      if (text.length !== bytes.length) this.#provedUtf8 = true;
      return text;
    } catch {
      const { sequences, strays } = weighUtf8(bytes);
      // A survey of the whole file knows more than a few letters that happened to be well-formed UTF-8.
      if (sequences > strays || (this.#provedUtf8 && this.#likely === null)) return this.#lenient.decode(bytes);
      const carried = this.#carry;
      this.#carry = new Uint8Array(0);
      this.encoding = this.#likely ?? guessFrom([bytes, carried]);
      this.#streaming = createStream(this.encoding, false);
      return this.#streaming.write(bytes) + this.#streaming.write(carried);
    }
  }
}

function guessFrom(pieces: readonly Uint8Array[]): string {
  const survey = createEncodingSurvey();
  for (const piece of pieces) survey.add(piece);
  return survey.result().encoding ?? PRESET_CODE_PAGE;
}

interface TextStream {
  write(bytes: Uint8Array): string;
  end(): string;
}

/** windows-1258 writes a letter and its tone mark apart; they are joined, also over the end of a block. */
function createStream(encoding: string, stripBOM: boolean): TextStream {
  const decoder = iconv.getDecoder(encoding, { stripBOM });
  if (encoding !== 'windows-1258') return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? '' };
  let last = '';
  return {
    write: (bytes) => {
      const text = last + decoder.write(bytes);
      last = /\P{M}$/u.exec(text)?.[0] ?? '';
      return text.slice(0, text.length - last.length).normalize('NFC');
    },
    end: () => last + (decoder.end() ?? ''),
  };
}
