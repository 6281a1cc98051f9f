import type { Instant } from '../../schemas/time.ts';
import type { DocumentRecord, TreatyTrack } from '../document/index.ts';
import { openStagesOf } from '../document/lookups.ts';
import { trackOf } from '../document/treaty-clause.ts';
import type { MoveDraft } from './moves.ts';

const DAY = 86_400_000;
/** So many States act on a treaty; thresholds are made as small. */
const ACTIVE = 2;

/** The calendar date of an instant, in UTC. */
const dateOf = (now: Instant): string => new Date(now).toISOString().slice(0, 10);

/**
 * Acts of the treaty desk. Few States act, what is special (signature ad referendum, an instrument that lacks something or is taken back) one
 * State does, and the others act plainly beside it.
 */
export function treatyDrafts(document: DocumentRecord, representatives: readonly string[], now: Instant): MoveDraft[] {
  const signing = openStagesOf(document, 'signature').filter(({ signatories }) => signatories === undefined);
  const tracks = document.agenda?.treaty?.tracks ?? {};
  const active = Object.keys(tracks);
  const parties = active.length < ACTIVE ? representatives : representatives.filter((party) => active.includes(party));
  return [
    ...signing.map(({ id: stage }): MoveDraft => ({ kind: 'close-for-signature', payload: { stage } })),
    ...signing.flatMap(({ id }) => signatures(id, parties, active, dateOf(now))),
    ...openStagesOf(document, 'consent-to-be-bound').flatMap(({ id }) =>
      parties.flatMap((party) => instruments(trackOf(tracks, party), { stage: id, party, active, now })),
    ),
    ...ofTracks(document, representatives, dateOf(now)),
  ];
}

function signatures(
  stage: string,
  parties: readonly string[],
  active: readonly string[],
  signedOn: string,
): MoveDraft[] {
  const how = { stage, signedOn, fullPowers: 'not-needed', capacity: '-' };
  return parties.flatMap((party) =>
    (active.length === 0 ? [false, true] : [false]).map((adReferendum): MoveDraft => ({
      kind: 'sign-treaty',
      payload: { ...how, party, adReferendum },
    })),
  );
}

/** Who withdrew an instrument can deposit another one on a later day (case 49): then the day after next. */
function instruments(
  track: TreatyTrack | undefined,
  { stage, party, active, now }: { stage: string; party: string; active: readonly string[]; now: Instant },
): MoveDraft[] {
  const withdrew = track?.withdrawn !== undefined;
  const at = withdrew ? now + 2 * DAY : now;
  const act = track?.signature === undefined ? 'accession' : 'ratification';
  const deposits = (inDueForm: boolean): MoveDraft => ({
    kind: 'receive-instrument',
    payload: { stage, party, act, receivedOn: dateOf(at), inDueForm },
    ...(withdrew ? { at } : {}),
  });
  return active.length === 0 ? [deposits(true), deposits(false)] : [deposits(true)];
}

function ofTracks({ agenda }: DocumentRecord, representatives: readonly string[], on: string): MoveDraft[] {
  const tracks = Object.entries(agenda?.treaty?.tracks ?? {});
  const withdrawn = tracks.some(([, track]) => track.withdrawn !== undefined);
  return tracks
    .filter(([party]) => representatives.includes(party))
    .flatMap(([party, { signature, instrument }]): MoveDraft[] => [
      ...(signature?.awaits ? [{ kind: 'confirm-treaty-signature', payload: { party, on } } as const] : []),
      ...(instrument && instrument.countsFrom === undefined
        ? [{ kind: 'cure-instrument', payload: { party, on } } as const]
        : []),
      ...(instrument && !withdrawn
        ? [{ kind: 'withdraw-instrument', payload: { party, receivedOn: on } } as const]
        : []),
    ]);
}
