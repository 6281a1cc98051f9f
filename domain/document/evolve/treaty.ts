import type { PartyId } from '../../../schemas/identifiers.ts';
import type { DocumentRecord, TreatyRecord, TreatyTrack } from '../state.ts';
import { trackOf } from '../treaty-clause.ts';
import { NOTHING, without, type Evolvers, type Patch } from './evolver.ts';
import { withAgenda } from './with-agenda.ts';

const NONE: TreatyRecord = { tracks: {} };

function withTreaty(document: DocumentRecord, change: (treaty: TreatyRecord) => TreatyRecord): Patch {
  return withAgenda(document, { treaty: change(document.agenda?.treaty ?? NONE) });
}

function withTrack(document: DocumentRecord, party: PartyId, change: (track: TreatyTrack) => TreatyTrack): Patch {
  return withTreaty(document, (treaty) => {
    // Entries, not a member by name: a State may be named like a member of every object.
    const track = change(trackOf(treaty.tracks, party) ?? {});
    const others = Object.entries(treaty.tracks).filter(([id]) => id !== party);
    return { ...treaty, tracks: Object.fromEntries([...others, [party, track]]) };
  });
}

/** Gives each party of the treaty's own date that date, and takes from all others what an earlier determination gave them. */
function datedTracks(
  treaty: TreatyRecord,
  parties: readonly PartyId[],
  on: string | undefined,
): TreatyRecord['tracks'] {
  return Object.fromEntries(
    Object.entries(treaty.tracks).map(([party, track]) => {
      const undated = without(track, ['inForceOn', 'derivation']);
      return [party, on !== undefined && parties.includes(party) ? { ...undated, inForceOn: on } : undated];
    }),
  );
}

export const treatyEvolvers: Evolvers<
  | 'treaty-signed'
  | 'treaty-signature-confirmed'
  | 'instrument-received'
  | 'instrument-cured'
  | 'instrument-withdrawn'
  | 'entry-into-force-determined'
  | 'entry-into-force-undetermined'
  | 'entry-into-force-disputed'
  | 'party-date-determined'
  | 'treaty-entered-into-force'
> = {
  'treaty-signed': (document, { data }, { sequence, recorded: recordedAt }) => {
    const { stage, party, signedOn: on, fullPowers, adReferendum, awaits } = data;
    const signature = {
      stage,
      on,
      fullPowers,
      ...(adReferendum ? { adReferendum } : {}),
      ...(awaits.length > 0 ? { awaits } : {}),
      recordedAt,
      sequence,
    };
    return withTrack(document, party, (track) => ({ ...track, signature }));
  },
  'treaty-signature-confirmed': (document, { data: { party, on } }) =>
    withTrack(document, party, (track) =>
      track.signature === undefined
        ? track
        : { ...track, signature: { ...without(track.signature, ['awaits']), confirmedOn: on } },
    ),
  'instrument-received': (document, { data }, { sequence, recorded: recordedAt }) => {
    const { stage, party, act, receivedOn, inDueForm, signature } = data;
    const counts = inDueForm ? { countsFrom: receivedOn } : {};
    const instrument = { stage, act, receivedOn, ...counts, signature, recordedAt, sequence };
    return withTrack(document, party, (track) => ({ ...track, instrument }));
  },
  'instrument-cured': (document, { data: { party, on } }) =>
    withTrack(document, party, (track) =>
      track.instrument === undefined ? track : { ...track, instrument: { ...track.instrument, countsFrom: on } },
    ),
  'instrument-withdrawn': (document, { data: { party, withdrawnOn } }) =>
    withTrack(document, party, (track) => {
      const { instrument } = track;
      const rest = without(track, ['instrument', 'inForceOn', 'derivation']);
      return instrument === undefined
        ? rest
        : { ...rest, withdrawn: [...(track.withdrawn ?? []), { ...instrument, withdrawnOn }] };
    }),
  'entry-into-force-determined': (document, { data }, { sequence }) => {
    const { stage, on, trigger, derivation, parties } = data;
    return withTreaty(document, (treaty) => ({
      ...treaty,
      tracks: datedTracks(treaty, parties, on),
      determined: { stage, on, trigger, derivation, sequence },
    }));
  },
  'entry-into-force-undetermined': (document) =>
    withTreaty(document, (treaty) => ({
      ...without(treaty, ['determined']),
      tracks: datedTracks(treaty, [], undefined),
    })),
  'entry-into-force-disputed': (document, { data: { party, on, rule } }, { sequence, recorded: at }) =>
    withTreaty(document, (treaty) => ({
      ...treaty,
      disputes: [...(treaty.disputes ?? []), { party, on, rule, at, sequence }],
    })),
  'party-date-determined': (document, { data: { party, on, derivation } }) =>
    withTrack(document, party, (track) => ({ ...track, inForceOn: on, derivation })),
  'treaty-entered-into-force': (document, { data: { on } }, { sequence }) =>
    document.agenda?.treaty === undefined
      ? NOTHING
      : withTreaty(document, (treaty) => ({ ...treaty, inForce: { on, sequence } })),
};
