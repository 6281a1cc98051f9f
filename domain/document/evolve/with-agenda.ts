import type { DocumentAgenda, DocumentRecord } from '../state.ts';
import type { Patch } from './evolver.ts';

/** Changes some lists of the agenda. It is absent until there is something in it, so that older states are what they were (I13). */
export function withAgenda({ agenda }: DocumentRecord, change: Partial<DocumentAgenda>): Patch {
  return { agenda: { ...agenda, ...change } };
}

/**
 * A list with one more at its end, of at most `most` entries: the oldest that may go make room (I13). What still waits for somebody is
 * never dropped, however many there are; all of them stand in the record.
 */
export function kept<T>(
  list: readonly T[] | undefined,
  added: T,
  most: number,
  mayGo: (entry: T) => boolean = () => true,
): T[] {
  const all = [...(list ?? []), added];
  const surplus = all.length - most;
  if (surplus <= 0) return all;
  const gone = all.filter(mayGo).slice(0, surplus);
  return all.filter((entry) => !gone.includes(entry));
}
