import type { ConsensusRules, DocumentKind, Procedure } from '../../../schemas/procedure.ts';
import { CHAIR, GoldenBody, SECRETARIAT, SYSTEM } from '../golden-body.ts';
import { MEMBERS, ORGANISATION, procedureWith, text } from '../golden-rules.ts';
import type { Streams } from './index.ts';

/** One organ, then in effect: of a package, or of what may be in one. */
function procedureOf(kind: DocumentKind, rules: Partial<ConsensusRules> = {}): Procedure {
  const { stages, ...procedure } = procedureWith(rules);
  const [drafting, , mc] = stages;
  if (!drafting || !mc) throw new Error('the procedure has three stages');
  return {
    ...procedure,
    id: `golden/${kind}`,
    kind,
    language: 2,
    stages: [
      { ...drafting, next: 'mc' },
      { ...mc, next: 'in-effect' },
      { id: 'in-effect', type: 'in-effect' },
    ],
  };
}

function before(body: GoldenBody, title: string, procedure: Procedure): string {
  const stream = body.documentStream(title);
  body.did(stream, SECRETARIAT, 'register-document', {
    organisation: ORGANISATION,
    id: stream.slice(-36),
    kind: procedure.kind,
    title: text(title),
    visibility: { class: 'members' },
    procedure,
    sponsors: [],
  });
  body.revise(stream);
  body.did(stream, SECRETARIAT, 'complete-stage', { stage: 'drafting' });
  return stream;
}

const item = (document: string, revision = 1) => ({ document, revision, stage: 'mc', kind: 'appointment' as const });

const delivered = { came: 'delivery' } as const;

/** Case 37: broken by an objection to one post, one taken out, put together anew, adopted; one that does not follow and is told once more. */
export function packages(): Streams {
  const body = new GoldenBody('packages');
  const post = procedureOf('appointment', { packages: true });
  const [one, two, three] = ['Post one', 'Post two', 'Post three'].map((title) => before(body, title, post));
  const whole = before(body, 'Four posts', procedureOf('package'));
  if (one === undefined || two === undefined || three === undefined) throw new Error('three posts');
  body.did(whole, SECRETARIAT, 'compose-package', { items: [item(one), item(two, 2)] });
  body.act(whole, CHAIR, 'open-round', { stage: 'mc', method: 'meeting', revision: 1 });
  body.did(whole, SECRETARIAT, 'compose-package', { items: [item(one), item(two), item(three)] });
  body.act(one, CHAIR, 'open-round', { stage: 'mc', method: 'meeting', revision: 1 });
  body.openRound(whole, { stage: 'mc' });
  body.says(whole, 'jo', 'objection', { item: three });
  body.did(whole, CHAIR, 'remove-from-package', { document: three, reason: text('To be decided by itself') });
  body.did(whole, CHAIR, 'dissolve-package', { reason: text('To be put together anew') });
  body.did(whole, SECRETARIAT, 'compose-package', { items: [item(one), item(two)] });
  // What no act brings about here: a post that has left by itself cannot follow.
  body.did(two, SYSTEM, 'leave-package', { package: whole, because: 'removed' }, delivered);
  body.openRound(whole, { stage: 'mc', method: 'meeting' });
  body.rules(whole, 'adopted', MEMBERS);
  const { rules } = body.round(whole);
  const again = { package: whole, revision: 1, stage: 'mc', kind: 'appointment', rules } as const;
  body.did(two, SYSTEM, 'join-package', { ...again, visibility: { class: 'members' } }, delivered);
  body.did(whole, SECRETARIAT, 'repeat-conclusion', { document: two });
  body.did(whole, CHAIR, 'resolve-contest', { round: body.round(whole).id, resolution: 'outcome-stands' });
  return {
    package: body.records(whole),
    'package-adopted': body.records(one),
    'package-not-followed': body.records(two),
    'package-removed': body.records(three),
  };
}
