import { createHash } from 'node:crypto';
import type { ContentStore } from '../activities/content/content-store.ts';
import type { People } from '../activities/people/people.ts';
import { derivedIdentifier } from '../chain/index.ts';
import { folded } from '../notifications/folded.ts';
import { simulate, type Simulated, type Standing } from '../notifications/simulate.ts';
import type { AnyCommand } from '../schemas/host.ts';
import type { StreamId } from '../schemas/identifiers.ts';
import { actContext } from './act-context.ts';
import type { ActDefinition } from './act-definition.ts';
import { admit, checked, streamOf, type CarryOutDependencies } from './carry-out.ts';
import type { Identity } from './identity.ts';
import { factsFor } from './outside-readings.ts';
import { Problem } from './problem.ts';
import type { ReadDependencies } from './read-context.ts';

export type PreviewDependencies = CarryOutDependencies & ReadDependencies;

export interface PreviewRequest {
  act: ActDefinition;
  identity: Identity;
  params: Record<string, string>;
  /** As it was checked, with defaults. */
  body: unknown;
  completedAt: number;
}

/**
 * What an act would do now, by the rules that would decide it, on what the read model knows. Nothing is written: no receipt, no content, no
 * event. Throws the `Problem` that the act would be answered with.
 */
export async function previewAct(
  dependencies: PreviewDependencies,
  request: PreviewRequest,
): Promise<Simulated['happened']> {
  const { act, identity, params, body, completedAt } = request;
  const { organisation, actor, mandate } = identity;
  const now = dependencies.clocks.of(organisation).now();
  const newId = derivedIdentifier('preview', organisation, actor.token, String(completedAt));
  const stream = streamOf(act, organisation, act.creates ? newId : params[act.aggregate]);
  // Neither key nor path: there is no receipt, and nothing to compare with.
  await admit(dependencies, { ...request, key: '', path: '', received: body, ifMatch: undefined }, stream);
  const reading = { ...dependencies, content: hashOnly(dependencies.content), people: readOnly(dependencies.people) };
  const context = actContext(reading, identity, stream, newId, now);
  const payload = checked(act, await act.payload(params, body, context));
  const roster = dependencies.rules.get(organisation)?.roster;
  const command: AnyCommand = {
    id: newId,
    kind: act.kind,
    payload,
    actor,
    mandate,
    receipt: { receivedAt: now, way: 'intake', by: dependencies.api },
    ...(await factsFor(dependencies.readings, { act, organisation, stream, payload, receivedAt: now, roster })),
  };
  const { refusal, happened } = await simulate(stream, command, now, (one) => standingOf(dependencies, one));
  if (refusal !== undefined) throw new Problem(refusal.code, { rule: refusal.rule, about: refusal.about });
  return happened;
}

/** A stream as the read model has folded it. */
export async function standingOf(
  { db }: Pick<PreviewDependencies, 'db'>,
  stream: StreamId,
): Promise<Standing | undefined> {
  const row = await db
    .selectFrom('read.streams')
    .select(['sequence', 'state'])
    .where('stream', '=', stream)
    .executeTakeFirst();
  return row && { folded: folded(stream, row.state), sequence: row.sequence };
}

/** A person who is not known yet gets a token for the occasion, and is not kept. */
function readOnly(people: People): People {
  return {
    ...people,
    register: async (person) => (await people.find(person)) ?? 'previewed-person-who-is-not-known',
  };
}

/** The store as it is for reading; a text that is given is hashed and kept nowhere. */
function hashOnly(content: ContentStore): ContentStore {
  return {
    ...content,
    put: async (_place, mediaType, chunks) => {
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
      }
      return { sha256: hash.digest('hex'), bytes, mediaType };
    },
    cite: async () => undefined,
  };
}
