import type { Actor } from '../../schemas/actor.ts';
import type { Permission } from '../../schemas/decider.ts';
import type { DocumentCommand } from '../../schemas/document-commands.ts';
import type { Instant } from '../../schemas/time.ts';
import { decide } from './decide/index.ts';
import { candidates, PERSONS_ACTS, type PersonsAct } from './candidate-acts.ts';
import type { DocumentState } from './state.ts';

const NOBODY = '00000000-0000-8000-8000-000000000000';

/**
 * Which acts an actor has on the document, one entry an act, and why not. Each act is tried on the very `decide` that would carry it
 * out, so the two cannot differ; nothing is recorded. `now` defaults to the instant of the last event: what the passing of time
 * alone has closed since then shows only with the present instant, epoch ms.
 */
export function may(state: DocumentState, actor: Pick<Actor, 'role' | 'party'>, now?: Instant): Permission[] {
  const at = now ?? state.document?.recorded ?? 0;
  return PERSONS_ACTS.map((act) => permission(state, act, actor, at));
}

function permission(
  state: DocumentState,
  act: PersonsAct,
  actor: Pick<Actor, 'role' | 'party'>,
  now: Instant,
): Permission {
  let first: Permission | undefined;
  for (const payload of candidates(state, act, actor, now)) {
    const command = {
      id: NOBODY,
      kind: act,
      payload,
      actor: { token: 'system', role: actor.role, ...(actor.party === undefined ? {} : { party: actor.party }) },
      mandate: { source: 'system', reference: '' },
      receipt: { receivedAt: now, way: 'intake', by: '' },
      // Whether what is to be recorded is past is for its own date to say (I15).
      facts: { liveSince: { day: '9999-12-31' } },
    } as unknown as DocumentCommand;
    const { refusal } = decide(state, command, now);
    if (refusal === undefined) return { act, allowed: true };
    first ??= { act, allowed: false, code: refusal.code, rule: refusal.rule };
  }
  return first ?? { act, allowed: false, code: 'not-permitted', rule: 'I11' };
}
