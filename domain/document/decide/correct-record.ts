import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';

/** A correction names what it corrects and changes nothing of it (I7, case 41). */
export const correctRecord: Handler<'correct-record'> = (draft, { payload }) => {
  if (payload.corrects > draft.document.sequence)
    return refusal('sequence-unknown', 'I7', { corrects: payload.corrects });
  emit(draft, 'record-corrected', payload);
  return undefined;
};
