import { createServer } from 'node:net';

/** Whether a loopback port can be taken; `undefined` where it can, else the reason. */
export function portProblem(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        resolve(`Port ${port} is taken by another program: choose another one with PORT=${port + 1} npm start.`);
      else if (error.code === 'EACCES')
        resolve(
          `Port ${port} may not be used by this account: choose one above 1023, for example PORT=8080 npm start.`,
        );
      else resolve(`Port ${port} cannot be used: ${error.message}.`);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
