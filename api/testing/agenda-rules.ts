import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { effectKind } from '../../schemas/effects.ts';
import { RULES_ROOT } from '../../activities/rules-files/index.ts';

const CONSENSUS = `
      organ: senior-officials-committee
      methods: [meeting, silence]
      success: adopted
      quorum: { numerator: 2, denominator: 3, of: electorate, rounding: up, appliesTo: [meeting], source: test }
      period: { minimum: 1, usual: 60 }
      protectedEnd: 1
      holeTolerance: 10
      confirmation: none
      blocking: { reserved: true, moreTime: false }
      onBlock: { objection: end, amendment: end, reserved: freeze, moreTime: pause }
      onFailure: stay
      extensions: 1
      reminders: []
      circulation: at-once
      editorialCarryOver: false
      adReferendum: { confirmWithin: 60, silence: lapses }`;

const procedure = (kind: string, stages: string): string =>
  `id: cica/${kind}\nversion: 1\nlanguage: 1\nkind: ${kind}\nname: ${kind}\nsource: test\nstages:\n${stages}`;

const committee = (next: string, more = ''): string =>
  `  - id: committee\n    type: consensus\n    next: ${next}\n${more}    consensus:${CONSENSUS}\n`;

/** A procedure of each kind of stage, so that a test depends on no body's own rules. */
const PROCEDURES: Record<string, string> = {
  decision: procedure(
    'decision',
    committee('in-effect', `    effects: [${effectKind.options.join(', ')}]\n`) +
      '  - { id: in-effect, type: in-effect }\n',
  ),
  statement: procedure('statement', committee('in-effect') + '  - { id: in-effect, type: in-effect }\n'),
  protocol: procedure(
    'protocol',
    `  - id: signature
    type: signature
    next: in-effect
    signatories: [{ id: host, name: Host country, party: kz }, { id: secretariat, name: Secretariat }]
  - { id: in-effect, type: in-effect }
`,
  ),
  convention: procedure(
    'convention',
    `${committee('signature')}  - { id: signature, type: signature, next: consent-to-be-bound }
  - id: consent-to-be-bound
    type: consent-to-be-bound
    next: in-effect
    entryIntoForce: { kind: nth-instrument, instruments: 14, days: 30, source: test }
  - { id: in-effect, type: in-effect }
`,
  ),
  // Signed as the States choose, and open for consent at the same time.
  charter: procedure(
    'charter',
    `  - { id: signature, type: signature, next: consent-to-be-bound }
  - id: consent-to-be-bound
    type: consent-to-be-bound
    next: in-effect
    opensWith: signature
    entryIntoForceClause: { condition: { kind: instruments, atLeast: 2 }, then: { days: 30 }, source: test }
  - { id: in-effect, type: in-effect }
`,
  ),
  'road-map': procedure('road-map', committee('implementation') + '  - { id: implementation, type: implementation }\n'),
  'review-cycle': procedure(
    'review-cycle',
    '  - { id: review, type: review, review: { every: year, dimensions: one-each } }\n',
  ),
};

/** CICA's roster with procedures of a test's own, as a rules directory; `remove` when done. */
export async function agendaRules(): Promise<{ root: string; remove: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'nemcon-agenda-'));
  await cp(join(RULES_ROOT, 'organisations', 'cica.yaml'), join(root, 'organisations', 'cica.yaml'));
  await cp(join(RULES_ROOT, 'calendars'), join(root, 'calendars'), { recursive: true });
  const folder = join(root, 'procedures', 'cica');
  await mkdir(folder, { recursive: true });
  for (const [kind, text] of Object.entries(PROCEDURES)) await writeFile(join(folder, `${kind}.yaml`), text);
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
