import type { PartyId } from '../../schemas/identifiers.ts';
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

/**
 * Whether a State signed before the body decided here, as it is attested (I15): by its name, or among States that the record does not
 * name: a signature by `unnamed` ones, or a stage of signature that is over, or lies before what is attested, and names nobody.
 */
export function attestedSigner(document: DocumentRecord, party: PartyId): 'attested' | 'not-named' | undefined {
  const signatures = (document.agenda?.signatures ?? []).filter((each) => each.attested);
  if (signatures.some(({ by }) => Array.isArray(by) && by.includes(party))) return 'attested';
  const named = signatures.some(({ by }) => Array.isArray(by));
  const told = signatures.some(({ by }) => by === 'unnamed');
  const over = document.procedure.stages.some(({ id, type }) => {
    const stage = document.stages.find((each) => each.id === id);
    return type === 'signature' && (stage?.attested !== undefined || stage?.state === 'unrecorded');
  });
  return told || (over && !named) ? 'not-named' : undefined;
}
