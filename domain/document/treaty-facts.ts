import type { DatedFact } from '../../schemas/dated-fact.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { DocumentRecord, Instrument, TreatyTrack } from './state.ts';

/** A legal date and nothing else: the instant of its registration says that it had come only where the act is past by its nature. */
const onDate = (date: string, recorded?: number): DatedFact['from'] => ({
  attested: { date },
  ...(recorded === undefined ? {} : { recorded }),
});

function instrumentFact(party: PartyId, instrument: Instrument, withdrawnOn?: string): DatedFact[] {
  const { act, countsFrom, sequence } = instrument;
  if (countsFrom === undefined) return [];
  const from = onDate(countsFrom);
  const to = withdrawnOn === undefined ? undefined : onDate(withdrawnOn);
  return [
    {
      id: `instrument/${party}/${sequence}`,
      kind: 'instrument',
      subject: party,
      value: act,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      attested: false,
      sequence,
    },
  ];
}

function trackFacts(party: PartyId, { signature, instrument, withdrawn = [], inForceOn }: TreatyTrack): DatedFact[] {
  const facts = [
    ...withdrawn.flatMap(({ withdrawnOn, ...each }) => instrumentFact(party, each, withdrawnOn)),
    ...(instrument === undefined ? [] : instrumentFact(party, instrument)),
  ];
  const sequence = instrument?.sequence ?? 1;
  // Without its effect a signature is no signature yet (VCLT 8, 12).
  if (signature && signature.awaits === undefined)
    facts.unshift({
      id: `signature/${signature.stage}/${party}`,
      kind: 'signature',
      subject: party,
      value: 'signed',
      from: { attested: { date: signature.on }, recorded: signature.recordedAt },
      attested: false,
      sequence: signature.sequence,
    });
  if (inForceOn !== undefined)
    facts.push({
      id: `in-force/${party}`,
      kind: 'in-force',
      subject: party,
      value: 'in-force',
      from: { attested: { date: inForceOn } },
      attested: false,
      sequence,
    });
  return facts;
}

/** Signatures with effect, instruments in due form, and the dates on which the treaty enters into force, for itself and for each State. */
export function treatyFacts({ agenda }: DocumentRecord): DatedFact[] {
  const { tracks = {}, determined } = agenda?.treaty ?? {};
  const own: DatedFact[] =
    determined === undefined
      ? []
      : [
          {
            id: 'in-force',
            kind: 'in-force',
            subject: 'document',
            value: 'in-force',
            from: { attested: { date: determined.on } },
            attested: false,
            sequence: determined.sequence,
          },
        ];
  return [...own, ...Object.entries(tracks).flatMap(([party, track]) => trackFacts(party, track))];
}
