import type { Roster } from '../../schemas/organisation-commands.ts';
import type { Procedure, StageRules } from '../../schemas/procedure.ts';
import type { RulesFile } from './read-rules-file.ts';
import { faultsAfterDecision } from './prove-after-decision.ts';
import { faultsOfClauses } from './prove-clauses.ts';
import type { Finding } from './rules-file-error.ts';

/** Where a document may come to rest; every other stage has to lead on, so that one of these is reached. */
const RESTING = new Set(['in-effect', 'implementation', 'review']);

/**
 * A procedure is proved before use (design §6): no dead end, no stage that nothing leads to, no circle, every consensus in an organ
 * that exists and decides, and every effect, signature and entry into force in a stage that can come about. That nothing is adopted over
 * an objection is no matter of data (I1): no procedure can say otherwise.
 */
export function faultsOfProcedure(file: RulesFile<Procedure>, roster: Roster): Finding[] {
  return [
    ...faultsOfChain(file),
    ...faultsOfOrgans(file, roster),
    ...faultsAfterDecision(file, roster),
    ...faultsOfClauses(file, roster),
  ];
}

/** The first stage, and those to which a failed one refers the matter, or sends it back (design §6 `onFailure`). */
function beginnings({ stages }: Procedure): StageRules[] {
  const afterFailure = stages.flatMap(({ consensus }) => {
    const { onFailure } = consensus ?? {};
    if (typeof onFailure !== 'object') return [];
    return 'referTo' in onFailure ? [onFailure.referTo] : [onFailure.returnTo];
  });
  return stages.filter((stage, index) => index === 0 || afterFailure.includes(stage.id));
}

function faultsOfChain(file: RulesFile<Procedure>): Finding[] {
  const { value, finding } = file;
  const known = new Set<string>();
  const findings: Finding[] = [];
  for (const begin of beginnings(value)) if (!known.has(begin.id)) findings.push(...faultsOfPath(file, begin, known));
  value.stages.forEach((entry, index) => {
    if (known.has(entry.id) || opensBeside(entry, value)) return;
    findings.push(
      finding(
        ['stages', index],
        `Nothing leads to the stage "${entry.id}".`,
        'Name it as the "next" of another stage, or remove it.',
      ),
    );
  });
  return findings;
}

/** Follows `next` from a stage, to where the document comes to rest or to a stage that was looked at already (`known`, which it adds to). */
function faultsOfPath({ value, finding }: RulesFile<Procedure>, begin: StageRules, known: Set<string>): Finding[] {
  const findings: Finding[] = [];
  const reached = new Set<string>();
  let stage: StageRules | undefined = begin;
  while (stage && !known.has(stage.id)) {
    known.add(stage.id);
    reached.add(stage.id);
    const { next }: StageRules = stage;
    const at = ['stages', value.stages.indexOf(stage)];
    if (next === undefined && !RESTING.has(stage.type)) {
      findings.push(finding(at, `The stage "${stage.id}" is a dead end.`, `Name the stage that follows in "next".`));
    }
    if (next !== undefined && reached.has(next)) {
      findings.push(
        finding([...at, 'next'], `The stages run in a circle back to "${next}".`, 'Let the last stage lead nowhere.'),
      );
      return findings;
    }
    stage = value.stages.find((entry) => entry.id === next);
  }
  return findings;
}

/** A stage that opens together with another one is led to by that one. */
function opensBeside({ id, opensWith }: StageRules, { stages }: Procedure): boolean {
  return opensWith !== undefined && opensWith !== id && stages.some((stage) => stage.id === opensWith);
}

function faultsOfOrgans({ value, finding }: RulesFile<Procedure>, roster: Roster): Finding[] {
  return value.stages.flatMap((stage, index) => {
    if (!stage.consensus) return [];
    const path = ['stages', index, 'consensus', 'organ'];
    const organ = roster.organs.find((entry) => entry.id === stage.consensus?.organ);
    if (!organ)
      return [
        finding(
          path,
          `"${roster.id}" has no organ "${stage.consensus.organ}".`,
          `Use one of organisations/${roster.id}.yaml.`,
        ),
      ];
    if (organ.electorate === 'none')
      return [finding(path, `The organ "${organ.id}" takes no decisions.`, 'Name an organ that does.')];
    return [];
  });
}
