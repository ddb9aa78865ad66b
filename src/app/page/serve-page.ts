import { language, texts } from '#texts/texts.ts';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { contentPolicy } from './content-policy.ts';
import { contentTypeOf } from './content-type-of.ts';
import { locateFile } from './locate-file.ts';

/** What the renderer's index.html holds wherever the nonce of a load belongs. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

export interface PageResponse {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

export interface Page {
  /** Answers an address of the page: its path as it came in, still percent-encoded. Never rejects for a bad address. */
  respond(urlPath: string): Promise<PageResponse>;
}

/** Vite puts eight characters of a digest into the names of its assets; those may be kept for ever. */
const HASHED = /[\\/]assets[\\/][^\\/]*-[\w-]{8}\.\w+$/u;

/** Headers that go with whatever a host answers. */
export const SAFE_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

function answer(status: number, type: string, cache: string, policy: string, body: Uint8Array): PageResponse {
  return {
    status,
    headers: { ...SAFE_HEADERS, 'Content-Type': type, 'Cache-Control': cache, 'Content-Security-Policy': policy },
    body,
  };
}

/** Serves the built renderer out of one folder, alike for every host. */
export function createPage(root: string): Page {
  return {
    async respond(urlPath) {
      const file = await locateFile(root, urlPath);
      const type = file === null ? null : contentTypeOf(file);
      if (file === null || type === null) {
        const sentence = new TextEncoder().encode(texts.storage.noPage);
        return answer(404, 'text/plain; charset=utf-8', 'no-store', contentPolicy(), sentence);
      }
      if (type.startsWith('text/html')) {
        const nonce = randomBytes(18).toString('base64');
        const html = (await readFile(file, 'utf8'))
          .replaceAll(NONCE_PLACEHOLDER, nonce)
          .replace('<html lang="en">', `<html lang="${language}">`);
        return answer(200, type, 'no-store', contentPolicy(nonce), new TextEncoder().encode(html));
      }
      const cache = HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
      return answer(200, type, cache, contentPolicy(), await readFile(file));
    },
  };
}
