import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ProxyStandIn {
  readonly port: number;
  /** What it was asked to connect to, and whether it let that through. */
  readonly asked: string[];
  /** How many tunnels carried something. */
  tunnels: number;
  close(): Promise<void>;
}

/**
 * An http proxy on 127.0.0.1 that tunnels only for who gives this name and password. Nothing is behind it: a tunnel ends
 * once something came through it, for where it would lead there is no network in a test.
 */
export async function startProxy(name: string, password: string): Promise<ProxyStandIn> {
  const wanted = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
  const server = createServer((_request, response) => response.writeHead(400).end());
  const proxy: ProxyStandIn = { port: 0, asked: [], tunnels: 0, close: async () => void server.close() };
  server.on('connect', (request, socket) => {
    const open = request.headers['proxy-authorization'] === wanted;
    proxy.asked.push(`${request.url} ${open ? 'open' : 'turned away'}`);
    socket.on('error', () => undefined);
    if (!open) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="Contoso"\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket.once('data', () => {
      proxy.tunnels += 1;
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(proxy, { port: (server.address() as AddressInfo).port });
}
