import type { Refusal } from '../../../schemas/decider.ts';
import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { isAdopted } from '../lookups.ts';
import type { DocumentRecord } from '../state.ts';

/** So many sponsors a document can have. */
const MOST = 250;

/** Who stands behind a text matters until it is decided; after that there is only repeal (case 35). */
function pendingFault(document: DocumentRecord): Refusal | undefined {
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  return isAdopted(document) ? refusal('document-adopted', 'case 35') : undefined;
}

export const addSponsor: Handler<'add-sponsor'> = (draft, { payload: { party } }) => {
  const { document } = draft;
  const fault = pendingFault(document);
  if (fault) return fault;
  if (document.sponsors.includes(party)) return refusal('sponsor-exists', 'case 35', { party });
  if (document.sponsors.length >= MOST) return refusal('snapshot-too-large', 'I13', { sponsors: MOST });
  emit(draft, 'sponsor-added', { party });
  return undefined;
};

/** Also of the last one: the proposal stays, and any Member may take it over (case 35). */
export const withdrawSponsorship: Handler<'withdraw-sponsorship'> = (draft, { payload: { party } }) => {
  const { document } = draft;
  const fault = pendingFault(document);
  if (fault) return fault;
  if (!document.sponsors.includes(party)) return refusal('sponsor-missing', 'case 35', { party });
  emit(draft, 'sponsorship-withdrawn', { party });
  return undefined;
};
