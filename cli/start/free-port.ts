import { createServer } from 'node:net';
import { choosePorts } from '../../engines/ports.ts';

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

/** A port that is free now, and that no outgoing connection is given before it is taken (engines/ports.ts). */
export async function freePort(): Promise<number> {
  const { port = 0 } = await choosePorts({ port: undefined });
  return port;
}
