import type { Host } from '#loopback/start-host.ts';
import type { Reply } from '#contract/transport.ts';
import { rawRequest, type RawReply } from './raw-request.ts';

/** What a page that was let in can do, without a browser. */
export interface Visit {
  readonly port: number;
  readonly origin: string;
  /** The headers the browser and the bridge would send with a POST. */
  readonly headers: Readonly<Record<string, string>>;
  call(name: string, input: unknown): Promise<Reply>;
  post(path: string, body: string | Uint8Array, headers?: Readonly<Record<string, string>>): Promise<RawReply>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<RawReply>;
  /** The event stream, as it comes; `stop` ends it. */
  events(): Promise<{ readonly received: () => string; stop(): Promise<void> }>;
}

export const tokenOf = (host: Host): string => new URL(host.url).hash.slice('#token='.length);

/** Exchanges the token of a host and goes in. */
export async function visitHost(host: Host): Promise<Visit> {
  const { origin } = host;
  const port = Number(new URL(origin).port);
  const response = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': 'application/json' },
    body: JSON.stringify({ token: tokenOf(host) }),
  });
  if (response.status !== 200) throw new Error(`The host did not let us in: ${await response.text()}`);
  const { key } = (await response.json()) as { key: string };
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const headers = {
    Origin: origin,
    Cookie: cookie,
    'X-Crosswalk-Key': key,
    'X-Crosswalk-Page': 'page-1',
    'Content-Type': 'application/json',
  };

  const post: Visit['post'] = (path, body, more = {}) => rawRequest({ port, method: 'POST', path, headers: { ...headers, ...more }, body });
  return {
    port,
    origin,
    headers,
    post,
    get: (path, more = {}) =>
      rawRequest({ port, method: 'GET', path, headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', ...more } }),
    call: async (name, input) => JSON.parse((await post(`/call/${encodeURIComponent(name)}`, JSON.stringify(input))).text) as Reply,
    async events() {
      const stop = new AbortController();
      let text = '';
      const stream = await fetch(`${origin}/events?page=page-1&key=${key}`, {
        headers: { Cookie: cookie, Origin: origin },
        signal: stop.signal,
      });
      if (stream.status !== 200) throw new Error(await stream.text());
      const reading = (async () => {
        const decoder = new TextDecoder();
        for await (const chunk of stream.body ?? []) text += decoder.decode(chunk, { stream: true });
      })().catch(() => {});
      return {
        received: () => text,
        async stop() {
          stop.abort();
          await reading;
        },
      };
    },
  };
}
