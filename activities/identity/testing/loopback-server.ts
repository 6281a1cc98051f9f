import { createServer, type RequestListener } from 'node:http';

/** A server on loopback, by its address. */
export interface LoopbackServer {
  address: string;
  close: () => Promise<void>;
}

/** Listens on a free port; what answers is made for the address. */
export async function listenOnLoopback(handlerAt: (address: string) => RequestListener): Promise<LoopbackServer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  server.on('request', handlerAt(address));
  return {
    address,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
