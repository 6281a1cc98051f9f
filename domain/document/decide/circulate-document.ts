import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { currentRevision } from '../lookups.ts';

/** The current text goes out to all Member States: only a text that was circulated can be put to them. */
export const circulateDocument: Handler<'circulate-document'> = (draft, { payload: { revision } }) => {
  const { document } = draft;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const current = currentRevision(document);
  if (current === undefined) return refusal('revision-missing', 'I1');
  if (revision > current.number) return refusal('revision-unknown', 'I1', { revision });
  if (revision < current.number) return refusal('revision-superseded', 'I5', { revision, current: current.number });
  if (current.circulatedAt !== undefined) return refusal('already-circulated', 'I9', { revision });
  emit(draft, 'document-circulated', { revision });
  return undefined;
};
