import type { StageRules } from '../../schemas/procedure.ts';
import type { DocumentRecord } from './state.ts';

type Signatory = NonNullable<StageRules['signatories']>[number];

/** Those of a stage's signatories who have not signed. One that is a party has signed also where that is attested of the party (I15). */
export function missingSignatories(document: DocumentRecord, rules: StageRules): Signatory[] {
  const signed = (document.agenda?.signatures ?? []).filter((each) => each.stage === rules.id);
  return (rules.signatories ?? []).filter(
    ({ id, party }) =>
      !signed.some(
        (each) => each.signatory === id || (party !== undefined && Array.isArray(each.by) && each.by.includes(party)),
      ),
  );
}
