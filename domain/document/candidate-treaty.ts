import type { DocumentCommandKind } from '../../schemas/document-commands.ts';
import { openStagesOf } from './lookups.ts';
import type { DocumentRecord, TreatyTrack } from './state.ts';

export type TreatyAct = Extract<
  DocumentCommandKind,
  | 'sign-treaty'
  | 'confirm-treaty-signature'
  | 'receive-instrument'
  | 'cure-instrument'
  | 'withdraw-instrument'
  | 'close-for-signature'
>;

const NOBODY = 'zz-nobody';
/** Before all that can be registered here, and after whatever it has to follow. */
const EARLY = '1970-01-01';

/** Payloads with which an act of the treaty desk could be tried now; see `candidates`. */
export function treatyCandidates(document: DocumentRecord, act: TreatyAct): unknown[] {
  const signing = openStagesOf(document, 'signature').map(({ id }) => id);
  switch (act) {
    case 'sign-treaty':
      return or(signing, '-').map((stage) => ({
        stage,
        party: NOBODY,
        signedOn: EARLY,
        fullPowers: 'not-needed',
        capacity: '-',
      }));
    case 'close-for-signature':
      return or(signing, '-').map((stage) => ({ stage }));
    case 'receive-instrument': {
      const stages = openStagesOf(document, 'consent-to-be-bound').map(({ id }) => id);
      const accession = { party: NOBODY, act: 'accession', receivedOn: EARLY, inDueForm: true };
      return or(stages, '-').map((stage) => ({ stage, ...accession }));
    }
    case 'confirm-treaty-signature':
      return ofTracks(document, ({ signature }) => signature?.awaits && { on: signature.on });
    case 'cure-instrument':
      return ofTracks(document, ({ instrument }) =>
        instrument && instrument.countsFrom === undefined ? { on: instrument.receivedOn } : undefined,
      );
    case 'withdraw-instrument':
      return ofTracks(
        document,
        ({ instrument }) => instrument && { receivedOn: instrument.countsFrom ?? instrument.receivedOn },
      );
  }
}

/** Never empty. */
const or = <T>(all: readonly T[], instead: T): T[] => (all.length > 0 ? [...all] : [instead]);

function ofTracks(document: DocumentRecord, fits: (track: TreatyTrack) => object | undefined): unknown[] {
  const tracks = Object.entries(document.agenda?.treaty?.tracks ?? {});
  const found = tracks.flatMap(([party, track]) => {
    const payload = fits(track);
    return payload === undefined ? [] : [{ party, ...payload }];
  });
  return found.length > 0 ? found : [{ party: NOBODY, on: EARLY, receivedOn: EARLY }];
}
