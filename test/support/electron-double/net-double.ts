import { EventEmitter } from 'node:events';
import type { AuthInfo, ClientRequest, ClientRequestConstructorOptions, Net } from 'electron';
import { machine } from './machine.ts';

type Reply = (name?: string, password?: string) => void;

/** A request that a proxy may stand before. It asks as Electron's does: until there is an answer it can use, or none. */
class RequestDouble extends EventEmitter implements Pick<ClientRequest, 'abort'> {
  readonly #session: object;
  #aborted = false;

  constructor(session: object) {
    super();
    this.#session = session;
  }
  end(): void {
    queueMicrotask(() => this.#ask());
  }
  abort(): void {
    this.#aborted = true;
  }
  #ask(): void {
    const { proxy } = machine;
    if (this.#aborted) return;
    if (proxy === null || proxy.letIn.has(this.#session)) return void this.emit('response', {});
    if (typeof proxy.wants === 'string') return void this.emit('error', new Error('net::ERR_TUNNEL_CONNECTION_FAILED'));
    const [name, password] = proxy.wants;
    const asked: AuthInfo = { isProxy: true, scheme: 'basic', host: 'proxy.contoso.example', port: 8080, realm: 'Contoso' };
    const reply: Reply = (...given) => {
      if (given.length === 0)
        return queueMicrotask(() => this.#aborted || this.emit('error', new Error('net::ERR_TUNNEL_CONNECTION_FAILED')));
      if (given[0] === name && given[1] === password) proxy.letIn.add(this.#session);
      queueMicrotask(() => this.#ask());
    };
    this.emit('login', asked, reply);
  }
}

export const net = {
  request: ({ session }: Pick<ClientRequestConstructorOptions, 'session'>): RequestDouble => {
    if (session === undefined) throw new Error('a request of ours belongs to the session of the network');
    return new RequestDouble(session);
  },
} satisfies { [Name in keyof Pick<Net, 'request'>]: (options: ClientRequestConstructorOptions) => unknown };
