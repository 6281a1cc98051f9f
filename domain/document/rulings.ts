import type { DocumentEventData } from '../../schemas/document-events.ts';

type Ruling = DocumentEventData<'ruling-recorded'>['ruling'];

const ADOPTING: readonly Ruling[] = ['adopted', 'adopted-subject-to-silence', 'adopted-ad-referendum'];

/** Whether a ruling says that something is adopted, at once or under a condition: a quorum is needed, and no block may be live (I1). */
export const saysAdopted = (ruling: Ruling): boolean => ADOPTING.includes(ruling);
