import type { ReadableStream } from 'node:stream/web';
import type { Context } from 'hono';
import { AppError } from '#contract/failure.ts';
import type { Reply } from '#contract/transport.ts';
import { texts } from '#texts/texts.ts';
import { LARGEST_FILE, tooLarge, type HeldFiles } from './held-files.ts';
import { refuse } from './refuse.ts';

function givenName(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? '');
  } catch {
    return '';
  }
}

/** Takes in a file that was dropped on the page or chosen there. */
export async function receiveFile(c: Context, heldFiles: HeldFiles, log: (line: string) => void): Promise<Response> {
  const name = givenName(c.req.header('x-file-name'));
  if (Number(c.req.header('content-length') ?? 0) > LARGEST_FILE) return refuse(413, tooLarge(name, LARGEST_FILE), 'file-refused');
  try {
    const value = await heldFiles.adopt(name, c.req.raw.body as ReadableStream<Uint8Array> | null);
    return c.json({ ok: true, value } satisfies Reply);
  } catch (error) {
    if (error instanceof AppError) return refuse(413, error.message, error.code);
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    log(`file not taken in: ${code}`);
    if (code === 'ENOSPC') return refuse(507, texts.browserHost.diskFull, 'disk-full');
    return refuse(400, texts.browserHost.notWhole, 'file-refused');
  }
}
