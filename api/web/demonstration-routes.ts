import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Client } from '@temporalio/client';
import { z } from 'zod';
import { moveClockForward } from '../../activities/clock/move-clock.ts';
import { isLoopback } from '../../activities/identity/loopback.ts';
import { personas, presentChair, type Persona } from '../../activities/identity/personas.ts';
import { organisationOf } from '../../readmodels/queries/index.ts';
import { demonstrationView, tokenView } from '../../schemas/api-demonstration.ts';
import { problem } from '../../schemas/api-problem.ts';
import { organisationId, type OrganisationId } from '../../schemas/identifiers.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';
import { Problem } from '../problem.ts';
import type { ReadDependencies } from '../read-context.ts';

/** What a laptop offers beyond an installation; absent where there is real sign-in. */
export interface Demonstration {
  /** A token of a persona; the issuer itself refuses everywhere but on loopback. */
  issue: (organisation: OrganisationId, persona: Persona) => Promise<string>;
  client: Client;
}

/** The clock is moved by so much at most in one step, ms: the longest that a Temporal timer of a test life has been tried with. */
const LONGEST_STEP = 10 * 365 * 24 * 3_600_000;

/**
 * The persona switch and the clock of a laptop. No token: whoever reaches them may be anybody anyway. They answer to the machine's own
 * name only, so that a page from elsewhere whose name was pointed at loopback gets nothing.
 */
export function registerDemonstration(
  app: FastifyInstance,
  dependencies: ReadDependencies,
  { issue, client }: Demonstration,
): void {
  const params = z.object({ organisation: organisationId });
  const described = { tags: ['demonstration'], security: [], params };
  const rosterOf = (request: FastifyRequest): Roster => {
    const { organisation } = request.params as z.infer<typeof params>;
    const roster = dependencies.rules.get(organisation)?.roster;
    if (!roster) throw new Problem('not-found');
    return roster;
  };

  app.route({
    method: 'GET',
    url: '/demonstration/:organisation',
    schema: {
      ...described,
      summary: 'As whom a visitor of a laptop can sign in, and what the demonstration clock shows',
      operationId: 'read-demonstration',
      response: { 200: demonstrationView, default: problem },
    },
    onRequest: fromThisMachine,
    handler: async (request) => {
      const roster = rosterOf(request);
      const offered = await choices(dependencies, roster);
      return {
        personas: offered.map(({ choice, persona }) => ({ ...persona, id: choice })),
        clock: clockOf(dependencies, roster.id),
      };
    },
  });

  app.route({
    method: 'POST',
    url: '/demonstration/:organisation/tokens',
    schema: {
      ...described,
      summary: 'A bearer token of a persona',
      operationId: 'issue-demonstration-token',
      body: z.strictObject({ persona: z.string().max(100) }),
      response: { 200: tokenView, default: problem },
    },
    onRequest: fromThisMachine,
    handler: async (request) => {
      const roster = rosterOf(request);
      const { persona: id } = request.body as { persona: string };
      const chosen = (await choices(dependencies, roster)).find(({ choice }) => choice === id);
      if (!chosen) throw new Problem('not-found', { about: { persona: id } });
      return { token: await issue(roster.id, chosen.persona) };
    },
  });

  registerClock(app, dependencies, { client, described, rosterOf });
}

interface ClockParts {
  client: Client;
  described: object;
  rosterOf: (request: FastifyRequest) => Roster;
}

function registerClock(
  app: FastifyInstance,
  dependencies: ReadDependencies,
  { client, described, rosterOf }: ClockParts,
): void {
  app.route({
    method: 'POST',
    url: '/demonstration/:organisation/clock',
    schema: {
      ...described,
      summary: 'Moves the demonstration clock forward; every period follows',
      operationId: 'move-demonstration-clock',
      body: z.strictObject({ to: z.int().describe('Epoch ms; later than what it shows, by ten years at most') }),
      response: { 200: demonstrationView.pick({ clock: true }), default: problem },
    },
    onRequest: fromThisMachine,
    handler: async (request) => {
      const { id } = rosterOf(request);
      const { to } = request.body as { to: number };
      const now = dependencies.clocks.of(id).now();
      if (to <= now) throw new Problem('clock-only-forward', { about: { now, to } });
      if (to > now + LONGEST_STEP)
        throw new Problem('clock-only-forward', { about: { latest: now + LONGEST_STEP, to } });
      await moveClockForward(dependencies.pool, client, id, to);
      await dependencies.clocks.refresh();
      return { clock: clockOf(dependencies, id) };
    },
  });
}

/** Its Host has to be this machine's own: a name from elsewhere that points at loopback is no invitation (DNS rebinding). */
async function fromThisMachine(request: FastifyRequest, _reply: FastifyReply): Promise<void> {
  if (!isLoopback((request.headers.host ?? '').replace(/:\d+$/, ''))) throw new Problem('not-found');
}

function clockOf({ clocks }: ReadDependencies, organisation: OrganisationId): { kind: 'demonstration'; now: number } {
  return { kind: 'demonstration', now: clocks.of(organisation).now() };
}

/** Whoever can be chosen, and as whom one acts then: the Chair is chosen as such, and is who holds it now. */
async function choices({ db }: ReadDependencies, roster: Roster): Promise<{ choice: string; persona: Persona }[]> {
  const row = await organisationOf(db, roster.id);
  const holder = (row?.chair as { party: string } | undefined)?.party;
  return personas(roster).map((persona) => ({ choice: persona.id, persona: presentChair(persona, roster, holder) }));
}
