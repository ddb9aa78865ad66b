import { EventEmitter } from 'node:events';
import type { Protocol, Session, WebRequest } from 'electron';
import { machine } from './machine.ts';

type Known = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'fetch'
>;
type Handler<Name extends keyof Session> = Session[Name] extends (handler: infer Value, ...rest: never) => void ? Value : never;
type RequestListener = Parameters<WebRequest['onBeforeRequest']>[0];

export class SessionDouble extends EventEmitter implements Known {
  permissionRequest: Handler<'setPermissionRequestHandler'> = null;
  permissionCheck: Handler<'setPermissionCheckHandler'> = null;
  devicePermission: Handler<'setDevicePermissionHandler'> = null;
  displayMedia: Handler<'setDisplayMediaRequestHandler'> = null;
  beforeRequest: RequestListener = null;
  spellChecks = true;
  readonly fetched: { input: Parameters<Session['fetch']>[0]; init: Parameters<Session['fetch']>[1] }[] = [];
  readonly schemes = new Map<string, Parameters<Protocol['handle']>[1]>();

  readonly protocol: Pick<Protocol, 'handle'> = {
    handle: (scheme, handler) => void this.schemes.set(scheme, handler),
  };
  readonly webRequest: { onBeforeRequest(listener: RequestListener): void } = {
    onBeforeRequest: (listener) => void (this.beforeRequest = listener),
  };

  setPermissionRequestHandler(handler: Handler<'setPermissionRequestHandler'>): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Handler<'setPermissionCheckHandler'>): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Handler<'setDevicePermissionHandler'>): void {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: Handler<'setDisplayMediaRequestHandler'>): void {
    this.displayMedia = handler;
  }
  async fetch(...[input, init]: Parameters<Session['fetch']>): ReturnType<Session['fetch']> {
    this.fetched.push({ input, init });
    // Chromium does not say why a proxy refused.
    if (machine.proxy && !machine.proxy.letIn.has(this)) throw new Error('net::ERR_TUNNEL_CONNECTION_FAILED');
    return Response.json({});
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.spellChecks = enable;
  }
}
