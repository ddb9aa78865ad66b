import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { texts } from '#texts/texts.ts';
import type { Downloads } from './downloads.ts';
import { refuse } from './refuse.ts';

/** Hands a saved file to the browser, once. */
export async function sendDownload(c: Context<{ Bindings: HttpBindings }>, downloads: Downloads): Promise<Response> {
  const download = downloads.take(c.req.param('id') ?? '');
  if (download === null) return refuse(404, texts.browserHost.fetchedAlready, 'not-found');
  const size = await stat(download.path).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) {
    download.finished(false);
    return refuse(404, texts.browserHost.fileGone, 'not-found');
  }
  const { outgoing } = c.env;
  outgoing.once('close', () => download.finished(outgoing.writableFinished));
  return new Response(Readable.toWeb(createReadStream(download.path)) as ReadableStream, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(download.name)}`,
    },
  });
}
