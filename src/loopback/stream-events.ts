import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { OpenPages } from './open-pages.ts';

/** Without a sign of life now and then, a page that went away would count as open. */
const HEARTBEAT_MS = 20_000;

/** The event stream of one page. */
export function streamEvents(c: Context, openPages: OpenPages): Response {
  const lastHeard = Number(c.req.header('last-event-id') || Number.NaN);
  return streamSSE(c, async (stream) => {
    const gone = Promise.withResolvers<void>();
    const leave = openPages.join(
      {
        pageId: c.req.query('page') ?? '',
        send(message, id) {
          const data = message.event === 'news' ? message.news : message;
          const written = stream.writeSSE({
            event: message.event,
            data: JSON.stringify(data),
            ...(id !== undefined && { id: String(id) }),
          });
          if (message.event === 'ended') void written.then(gone.resolve);
        },
      },
      Number.isNaN(lastHeard) ? undefined : lastHeard,
    );
    const heartbeat = setInterval(() => void stream.write(':\n\n'), HEARTBEAT_MS);
    stream.onAbort(() => gone.resolve());
    await gone.promise;
    clearInterval(heartbeat);
    leave();
  });
}
