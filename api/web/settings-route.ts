import type { FastifyInstance } from 'fastify';
import { settingsView } from '../../schemas/api-demonstration.ts';
import { problem } from '../../schemas/api-problem.ts';
import type { ReadDependencies } from '../read-context.ts';

/** How people sign in on the pages: as a persona of a laptop, at the body's provider, or with a token that they bring. */
export type WebSignIn =
  { kind: 'personas' } | { kind: 'oidc'; issuer: string; clientId: string; scope: string } | { kind: 'token' };

/** What the pages ask first, before anybody has signed in. */
export function registerWebSettings(
  app: FastifyInstance,
  { rules }: ReadDependencies,
  { version, signIn }: { version: string; signIn: WebSignIn },
): void {
  const organisations = [...rules.values()].map(({ roster }) => ({
    id: roster.id,
    name: roster.names.find(({ to }) => to === undefined)?.name ?? roster.id,
    seatZone: roster.seatZone,
    languages: roster.workingLanguages,
  }));
  app.route({
    method: 'GET',
    url: '/web-settings',
    schema: {
      summary: 'Which bodies are served, and how one signs in',
      operationId: 'read-web-settings',
      tags: ['web'],
      security: [],
      response: { 200: settingsView, default: problem },
    },
    handler: async () => ({ version, organisations, now: Date.now(), signIn }),
  });
}
