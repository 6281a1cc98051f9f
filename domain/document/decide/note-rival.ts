import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';

/** Another document tells how it stands of which this one is a rival (case 11). Once it is settled which of the two stands, it stays so. */
export const noteRival: Handler<'note-rival'> = (draft, { payload }) => {
  const { stream, agenda } = draft.document;
  if (payload.document === stream) return refusal('relation-to-itself', 'API', { to: stream });
  const known = agenda?.rivals?.find(({ document }) => document === payload.document)?.standing;
  if (known !== payload.standing && known !== 'settled') emit(draft, 'rival-noted', payload);
  return undefined;
};
