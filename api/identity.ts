import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SignInUnavailable } from '../activities/identity/sign-in-unavailable.ts';
import type { TokenVerifier, Verification } from '../activities/identity/token-verifier.ts';
import type { People } from '../activities/people/people.ts';
import type { Viewer } from '../domain/visibility.ts';
import type { Actor, Mandate } from '../schemas/actor.ts';
import type { OrganisationId } from '../schemas/identifiers.ts';
import { Problem } from './problem.ts';

/** Who makes a request, as the server found out itself (I11). */
export interface Identity {
  organisation: OrganisationId;
  actor: Actor;
  mandate: Mandate;
  viewer: Viewer;
  /** Epoch seconds: a live stream ends with its token. */
  expires: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | undefined;
    /** Epoch ms of the server's clock, when the authenticated request was complete (I3). */
    completedAt: number;
  }
}

/** Longest token that is looked at, characters: one with 200 groups has some 11,000, all headers together may have 16,384. */
const LONGEST_TOKEN = 12_288;

/**
 * Authenticates every route below the instance. The token is checked before the body is read; the request is complete, and stamped, when
 * the body has arrived. Another organisation's token is refused by `not-permitted`.
 */
export function authenticate(app: FastifyInstance, verify: TokenVerifier, people: People): void {
  app.addHook('onRequest', async (request) => {
    request.identity = await identify(request, verify, people);
  });
  app.addHook('preValidation', (request, _reply, done) => {
    request.completedAt = Date.now();
    done();
  });
}

async function identify(request: FastifyRequest, verify: TokenVerifier, people: People): Promise<Identity> {
  const token = bearerToken(request.headers.authorization);
  if (token === undefined) throw new Problem('token-missing');
  const verified = token.length > LONGEST_TOKEN ? undefined : await verifyNow(token, verify);
  if (verified === undefined || verified.kind === 'invalid') throw new Problem('token-invalid');
  if (verified.kind === 'no-office') throw new Problem('role-missing', { about: { reason: verified.reason } });
  const { iss, sub, name, nemcon, exp } = verified.claims;
  const { organisation } = request.params as { organisation?: string };
  if (organisation !== undefined && organisation !== nemcon.organisation)
    throw new Problem('not-permitted', { about: { organisation: nemcon.organisation } });
  const { role, party } = nemcon;
  const own = party === undefined ? {} : { party };
  return {
    organisation: nemcon.organisation,
    actor: { token: await people.tokenOf({ issuer: iss, subject: sub, name }), role, ...own },
    mandate: { source: 'token-claims', reference: `${iss} key ${verified.keyId}`.slice(0, 300) },
    viewer: { role, ...own },
    expires: exp,
  };
}

/** While the provider's keys cannot be had nobody is known, and nobody is refused: the client repeats. */
async function verifyNow(token: string, verify: TokenVerifier): Promise<Verification> {
  try {
    return await verify(token);
  } catch (error) {
    if (error instanceof SignInUnavailable) throw new Problem('not-ready', { about: { part: 'sign-in' } });
    throw error;
  }
}

function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header ?? '')?.[1];
}

/** The identity of an authenticated request. */
export function identityOf(request: FastifyRequest): Identity {
  if (request.identity === undefined) throw new Error('the route is not authenticated');
  return request.identity;
}
