import { connect, createServer } from 'node:net';
import { EngineError } from './engine-error.ts';

/**
 * Free ports are drawn below the range from which Linux (32768) and macOS (49152) draw the ports of outgoing
 * connections. From that range, as binding port 0 gives them, a client that keeps calling a killed engine may be given
 * the engine's own port: on loopback it then connects to itself, and the engine cannot start again.
 */
const LOWEST = 15_000;
const HIGHEST = 32_000;
const TRIES = 200;

/** Resolves each wanted port as it is and each `undefined` to a free one. Throws `port-taken`. */
export async function choosePorts(
  wanted: Readonly<Record<string, number | undefined>>,
): Promise<Record<string, number>> {
  const chosen: Record<string, number> = {};
  for (const [name, port] of Object.entries(wanted)) {
    if (port === undefined) continue;
    if (!(await isFree(port))) throw portTaken(port);
    chosen[name] = port;
  }
  for (const [name, port] of Object.entries(wanted)) {
    if (port === undefined) chosen[name] = await drawPort(new Set(Object.values(chosen)));
  }
  return chosen;
}

/** The one sentence for a port that another program holds. */
export function portTaken(port: number): EngineError {
  return new EngineError(
    'port-taken',
    `Port ${port} on 127.0.0.1 is already in use`,
    `stop the program that uses it (find it with \`lsof -i :${port}\`) or choose another port`,
  );
}

/** True if a server can listen on this port of 127.0.0.1 now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** True if somebody listens on this port of 127.0.0.1. Unlike {@link isFree} it never takes the port, not for a moment. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

async function drawPort(taken: ReadonlySet<number>): Promise<number> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw new EngineError(
    'port-taken',
    `No free port was found on 127.0.0.1 between ${LOWEST} and ${HIGHEST}`,
    'stop programs that listen there',
  );
}
