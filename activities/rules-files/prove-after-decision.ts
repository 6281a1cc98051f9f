import type { Roster } from '../../schemas/organisation-commands.ts';
import type { Procedure, StageRules } from '../../schemas/procedure.ts';
import type { RulesFile } from './read-rules-file.ts';
import type { Finding } from './rules-file-error.ts';

/** Stages whose success is a decision or an act of the parties: only these can change something elsewhere (design §3 "effect"). */
const DECIDING: ReadonlySet<string> = new Set(['consensus', 'signature', 'consent-to-be-bound']);

/** What follows a decision, and may follow only one with the word "adopted". */
const STANDING: ReadonlySet<string> = new Set(['in-effect', 'implementation']);

type Fault = [field: string, message: string, remedy: string];

/** The faults of effects, signatures, entry into force and reviews: what nobody could ever bring about, or what would come about twice. */
export function faultsAfterDecision({ value, finding }: RulesFile<Procedure>, roster: Roster): Finding[] {
  return value.stages.flatMap((stage, index) =>
    [
      ...effectFaults(stage, value.stages.slice(0, index)),
      ...signatureFaults(stage, value, roster),
      ...treatyFaults(stage, value),
      ...wordFaults(stage, value),
    ].map(([field, message, remedy]) => finding(['stages', index, field], message, remedy)),
  );
}

function effectFaults({ id, type, effects = [] }: StageRules, before: readonly StageRules[]): Fault[] {
  if (effects.length > 0 && !DECIDING.has(type))
    return [
      ['effects', `The stage "${id}" decides nothing that could have an effect.`, 'Move "effects" to one that does.'],
    ];
  return effects.flatMap((kind, index): Fault[] => {
    const twice = effects.indexOf(kind) !== index || before.some((stage) => stage.effects?.includes(kind));
    return twice
      ? [['effects', `"${kind}" would be caused twice.`, 'Leave it at the stage from which it counts.']]
      : [];
  });
}

/** Signatories end a signature; without any, only consent to be bound can make something of it. */
function signatureFaults(stage: StageRules, { stages }: Procedure, roster: Roster): Fault[] {
  if (stage.type !== 'signature') return [];
  const { signatories } = stage;
  const after = stages.find((entry) => entry.id === stage.next);
  if (signatories === undefined)
    return after?.type === 'consent-to-be-bound'
      ? []
      : [
          [
            'type',
            `Nobody's signature ends the stage "${stage.id}".`,
            'Name its "signatories", or let consent to be bound follow.',
          ],
        ];
  return signatories.flatMap(({ id, party }, index): Fault[] => {
    if (signatories.findIndex((other) => other.id === id) !== index)
      return [['signatories', `"${id}" is in the list twice.`, 'Give each signatory an id of its own.']];
    const known = party === undefined || roster.parties.some((entry) => entry.id === party);
    return known
      ? []
      : [['signatories', `"${roster.id}" has no party "${party}".`, `Use one of organisations/${roster.id}.yaml.`]];
  });
}

const hasEntry = ({ entryIntoForce, entryIntoForceClause }: StageRules): boolean =>
  entryIntoForce !== undefined || entryIntoForceClause !== undefined;

/** Consent to be bound without a rule of entry into force would wait for ever; so would one that leads to no being in force. */
function treatyFaults(stage: StageRules, { stages }: Procedure): Fault[] {
  if (stage.type === 'review' && stage.review === undefined)
    return [['type', `The stage "${stage.id}" does not say how often it is held.`, 'Add "review".']];
  if (stage.type !== 'consent-to-be-bound') return [];
  if (!hasEntry(stage) && !(stage.opensWith !== undefined && stages.some(hasEntry)))
    return [['type', `Nothing says when "${stage.id}" is enough.`, 'Add "entryIntoForce", with its source.']];
  const after = stages.find((entry) => entry.id === stage.next);
  // The stage with the clause leads into force; one that opens beside it (accession) ends with it.
  return after?.type === 'in-effect' || (!hasEntry(stage) && stage.next === undefined)
    ? []
    : [['next', `The stage "${stage.id}" does not lead into force.`, 'Name a stage of the type in-effect in "next".']];
}

/** What comes into effect was adopted: an approval or a recommendation is another organ's matter, or a signature's (case 43). */
function wordFaults({ id, next, consensus }: StageRules, { stages }: Procedure): Fault[] {
  const after = stages.find((entry) => entry.id === next);
  if (consensus === undefined || consensus.success === 'adopted' || !STANDING.has(after?.type ?? '')) return [];
  return [
    [
      'consensus',
      `What "${id}" only ${consensus.success} would be in effect.`,
      'Use the success "adopted", or name the stage between.',
    ],
  ];
}
