import type { Roster } from '../../schemas/organisation-commands.ts';
import type { ConsensusRules, StageRules } from '../../schemas/procedure.ts';
import type { RulesFile } from './read-rules-file.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import type { Finding } from './rules-file-error.ts';

type Fault = [path: (string | number)[], message: string, remedy: string];

/** Faults of clauses of language 2 that show only beside the roster or beside each other. */
export function faultsOfClauses({ value, finding }: RulesFile<Procedure>, roster: Roster): Finding[] {
  return value.stages.flatMap((stage, index) =>
    faultsOf(stage, roster).map(([path, message, remedy]) =>
      finding(['stages', index, 'consensus', ...path], message, remedy),
    ),
  );
}

function faultsOf({ id, consensus }: StageRules, roster: Roster): Fault[] {
  if (consensus === undefined) return [];
  return [...electorateFaults(consensus, roster), ...periodFaults(consensus), ...failureFaults(id, consensus)];
}

/** Only Member States take part (RoP 1.2): any other name in a list is a slip, and would cut nobody or everybody. */
function electorateFaults({ electorate }: ConsensusRules, roster: Roster): Fault[] {
  if (electorate === undefined) return [];
  const [word, states] = 'only' in electorate ? ['only', electorate.only] : ['except', electorate.except];
  const members = roster.parties.filter(({ statuses }) =>
    statuses.some(({ status, to }) => status === 'member' && to === undefined),
  );
  const faults = states.flatMap((party, index): Fault[] =>
    members.some((member) => member.id === party)
      ? []
      : [
          [
            ['electorate', word, index],
            `"${party}" is no Member State of "${roster.id}".`,
            `Use one of organisations/${roster.id}.yaml.`,
          ],
        ],
  );
  const left = members.filter(({ id }) => ('only' in electorate ? states.includes(id) : !states.includes(id)));
  if (left.length > 0) return faults;
  return [...faults, [['electorate'], 'Nobody would take part.', 'Leave at least one Member State in.']];
}

function periodFaults({ conditional }: ConsensusRules): Fault[] {
  if (conditional === undefined || conditional.usual >= conditional.minimum) return [];
  return [
    [['conditional', 'usual'], 'It is shorter than the minimum.', 'Give at least the minimum; no ruling could use it.'],
  ];
}

function failureFaults(id: string, { onFailure }: ConsensusRules): Fault[] {
  if (typeof onFailure !== 'object' || !('referTo' in onFailure) || onFailure.referTo !== id) return [];
  return [[['onFailure'], `"${id}" would be referred to itself.`, 'Write "stay" to let the stage be tried again.']];
}
