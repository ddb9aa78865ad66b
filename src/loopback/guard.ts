import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { texts } from '#texts/texts.ts';
import { refuse } from './refuse.ts';
import type { Session } from './session.ts';

/** The exact name this host answers to. A page of another site that made its own name point here carries that name. */
export const onlyHost = (authority: string) =>
  createMiddleware(async (c, next) => {
    if (c.req.header('host') === authority) return next();
    return refuse(403, texts.browserHost.otherName(authority));
  });

/** Whatever may change something comes from our own page. Browsers name the origin of every POST. */
export const onlyOwnPage = (authority: string) =>
  createMiddleware(async (c, next) => {
    if (c.req.header('origin') === `http://${authority}`) return next();
    return refuse(403, texts.browserHost.otherPage);
  });

/** A GET of our own page carries no origin; the browser then says in another header where it comes from. */
export const onlyFetchedByOwnPage = (authority: string) =>
  createMiddleware(async (c, next) => {
    const origin = c.req.header('origin');
    if (origin === undefined ? c.req.header('sec-fetch-site') === 'same-origin' : origin === `http://${authority}`) return next();
    return refuse(403, texts.browserHost.otherPage);
  });

export const cookieName = (authority: string): string => `crosswalk-${authority.split(':').at(-1)}`;

export const onlyWithCookie = (authority: string, session: Session) =>
  createMiddleware(async (c, next) => {
    return session.holdsCookie(getCookie(c, cookieName(authority))) ? next() : refuse(401, texts.browserHost.notSignedIn);
  });

/** The key comes in a header, or in the address for an event stream, to which a page cannot add headers. */
export const onlyWithKey = (session: Session) =>
  createMiddleware(async (c, next) => {
    return session.holdsKey(c.req.header('x-crosswalk-key') ?? c.req.query('key')) ? next() : refuse(401, texts.browserHost.notSignedIn);
  });
