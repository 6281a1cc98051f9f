import type { FastifyInstance } from 'fastify';

/** How long requests that are under way may take at the end, ms: an act is answered within its drain. */
const LAST_REQUESTS = 12_000;

/** Accepts no more and lets what is under way end; what has not ended by then is cut off. */
export async function closeServer(app: FastifyInstance): Promise<void> {
  const all = setTimeout(() => app.server.closeAllConnections(), LAST_REQUESTS);
  await app.close();
  clearTimeout(all);
}
