import { describe, expect, it } from 'vitest';
import type { ConsensusRules } from '../../schemas/procedure.ts';
import { MINUTE, text } from '../testing/document-scenario.ts';
import { A, APPOINTMENT, B, C, CHAIR, itemOf, ministers, PACKAGE, PackageWorld } from '../testing/package-world.ts';
import { explain, may, tasks } from './index.ts';

const code = ({ refusal }: { refusal?: { code: string } }) => refusal?.code;
const composed = () => new PackageWorld().composed(A, B);
function underWay(method: 'meeting' | 'silence' = 'meeting') {
  const whole = composed();
  expect(code(whole.opens(PACKAGE, method))).toBeUndefined();
  return whole;
}
const explained = (whole: PackageWorld, stream: string) => explain(whole.world.document(stream));

describe('case 37: what is in a package is adopted together, or not at all', () => {
  it('the documents join it, and with its adoption each completes its stage, from the same instant', () => {
    const whole = underWay();
    expect(whole.items()).toEqual({ [A]: 'joined', [B]: 'joined' });
    const ruledAt = whole.world.now + 1000;
    expect(code(whole.rules())).toBeUndefined();
    expect(whole.items()).toEqual({ [A]: 'concluded', [B]: 'concluded' });
    for (const stream of [A, B]) {
      expect(whole.names(stream).slice(-3)).toEqual(['adopted-in-package', 'stage-completed', 'stage-opened']);
      expect(whole.stage(stream)).toMatchObject({ state: 'done', word: 'adopted', doneAt: ruledAt });
      expect(whole.stage(stream)).not.toHaveProperty('round');
      expect(explained(whole, stream)).toMatchObject({ state: 'adopted', blocks: [] });
      expect(whole.document(stream).agenda).not.toHaveProperty('inPackage');
    }
    const adopted = whole.world.eventsOf(A).find(({ name }) => name === 'adopted-in-package');
    expect(adopted?.data).toMatchObject({ package: PACKAGE, round: 'r1', revision: 1, basis: 'package' });
    expect(whole.world.refusedDeliveries).toEqual([]);
  });

  it('case 17: by silence all of them count from its expiry, not from the confirmation', () => {
    const whole = underWay('silence');
    const { expiry = 0 } = whole.round;
    whole.world.passTo(expiry + 30 * MINUTE);
    whole.did(PACKAGE, 'confirm-adoption', { round: 'r1' }, CHAIR);
    expect([whole.stage(A)?.effectiveAt, whole.stage(B)?.effectiveAt]).toEqual([expiry, expiry]);
  });

  it('an objection to one document breaks all, and says which it aims at', () => {
    const whole = underWay('silence');
    expect(code(whole.says('jo', 'objection', B))).toBeUndefined();
    expect(whole.round.phase).toBe('broken');
    const stated = whole.world.eventsOf(PACKAGE).find(({ name }) => name === 'position-stated');
    expect(stated?.data).toMatchObject({ party: 'jo', item: B });
    for (const stream of [A, B]) expect(whole.stage(stream)).toMatchObject({ state: 'open' });
    expect(whole.items()).toEqual({ [A]: 'joined', [B]: 'joined' });
  });

  it('in a meeting it blocks the ruling (I1), and the explanation names the document', () => {
    const whole = underWay();
    whole.says('jo', 'objection', B);
    expect(explained(whole, PACKAGE).blocks[0]).toMatchObject({ kind: 'position', item: B });
    expect(code(whole.rules())).toBe('live-block');
    expect([whole.stage(A)?.state, whole.stage(B)?.state]).toEqual(['open', 'open']);
  });

  it('a position aims at what is in the package', () => {
    expect(code(underWay().says('jo', 'objection', C))).toBe('package-item-unknown');
  });

  it('not adopted, nothing is: the documents stay in it, for another round', () => {
    const whole = underWay();
    whole.rules('not-adopted');
    expect([whole.stage(A)?.state, whole.items()[A]]).toEqual(['open', 'joined']);
    whole.opens();
    whole.rules();
    expect([whole.stage(A)?.state, whole.stage(B)?.state]).toEqual(['done', 'done']);
  });

  it('case 38: adopted provisionally, nothing in it is adopted before the confirmation', () => {
    const whole = underWay();
    whole.says('jo', 'ad-referendum');
    whole.rules();
    expect([whole.round.phase, whole.stage(A)?.state]).toEqual(['adopted-provisionally', 'open']);
    whole.did(PACKAGE, 'confirm-ad-referendum', { round: 'r1' }, { role: 'focal-point', party: 'jo' });
    expect([whole.stage(A)?.state, whole.stage(B)?.state]).toEqual(['done', 'done']);
  });
});

describe('case 37: while it is in a package, a document is decided there or nowhere', () => {
  const held: [string, (whole: PackageWorld) => unknown][] = [
    ['a round of its own', (whole) => whole.opens(A)],
    ['a new text', (whole) => whole.does(A, 'add-revision', { texts: [text('2')], editorial: false, basedOn: 1 })],
    ['its withdrawal', (whole) => whole.does(A, 'withdraw-document', {})],
    [
      'other rules',
      (whole) => {
        const procedure = { ...APPOINTMENT, version: 2 };
        return whole.does(A, 'adopt-procedure-version', { procedure, decision: 'D/2' });
      },
    ],
  ];
  it.each(held)('it refuses %s', (_name, tried) => {
    const whole = composed();
    const answer = tried(whole) as { refusal?: { code: string; about?: object } };
    expect(answer.refusal).toMatchObject({ code: 'in-package', about: { package: PACKAGE } });
  });

  it('says that it waits for the package, and asks nobody', () => {
    const whole = composed();
    expect(explained(whole, A).blocks).toMatchObject([{ kind: 'package', package: PACKAGE, by: [], acts: [] }]);
    expect(tasks(whole.world.document(A), A)).toEqual([]);
  });

  it('is in one package at a time', () => {
    const whole = composed();
    whole.brings(C, ministers('package'));
    whole.did(C, 'compose-package', { items: [itemOf(A), itemOf(B)] });
    const items = whole.document(C).agenda?.package?.items;
    expect(items).toMatchObject([
      { state: 'refused', code: 'in-package' },
      { state: 'refused', code: 'in-package' },
    ]);
  });
});

describe('case 37: a package is put to the Members whole', () => {
  it('nothing in it: no round', () => {
    expect(code(new PackageWorld().opens())).toBe('package-not-composed');
    expect(explained(new PackageWorld(), PACKAGE).blocks).toMatchObject([
      { kind: 'package', acts: ['compose-package'] },
    ]);
  });

  it('one document is no package', () => {
    const whole = new PackageWorld().composed(A);
    expect(code(whole.opens())).toBe('package-incomplete');
    expect(code(whole.composed(A, B).opens())).toBeUndefined();
  });

  it('a document that did not join is corrected, or taken out by the Chair', () => {
    const whole = new PackageWorld();
    whole.did(PACKAGE, 'compose-package', { items: [itemOf(A), itemOf(B, { revision: 2 })] });
    expect(whole.document(PACKAGE).agenda?.package?.items[1]).toMatchObject({
      state: 'refused',
      code: 'revision-unknown',
    });
    expect(code(whole.opens())).toBe('package-incomplete');
    const asked = tasks(whole.world.document(PACKAGE), PACKAGE).map(({ act, assignee }) => [act, assignee]);
    expect(asked).toContainEqual(['compose-package', { kind: 'office', office: 'secretariat' }]);
    expect(asked).toContainEqual(['remove-from-package', { kind: 'office', office: 'chair' }]);
    expect(whole.composed(A, B).items()).toEqual({ [A]: 'joined', [B]: 'joined' });
    // Who had joined was not asked twice.
    expect(whole.names(A).filter((name) => name === 'joined-package')).toHaveLength(1);
  });

  it('during its round its composition stands', () => {
    const whole = underWay();
    expect(code(whole.does(PACKAGE, 'compose-package', { items: [itemOf(A), itemOf(B), itemOf(C)] }))).toBe(
      'round-under-way',
    );
    expect(code(whole.does(PACKAGE, 'remove-from-package', { document: A }, CHAIR))).toBe('round-under-way');
    expect(code(whole.does(PACKAGE, 'dissolve-package', {}, CHAIR))).toBe('round-under-way');
  });

  it('what has joined is taken out by the Chair alone', () => {
    const whole = composed();
    expect(code(whole.does(PACKAGE, 'compose-package', { items: [itemOf(A)] }))).toBe('package-item-joined');
    expect(code(whole.does(PACKAGE, 'remove-from-package', { document: A }))).toBe('not-permitted');
    expect(code(whole.does(PACKAGE, 'withdraw-document', {}))).toBe('package-composed');
    const procedure = { ...ministers('package'), version: 2 };
    expect(code(whole.does(PACKAGE, 'adopt-procedure-version', { procedure, decision: 'D/2' }))).toBe(
      'package-composed',
    );
  });

  it('is composed of other documents, by a procedure with one round, of a package', () => {
    const whole = composed();
    expect(code(whole.does(A, 'compose-package', { items: [itemOf(B)] }))).toBe('not-a-package');
    expect(code(whole.does(PACKAGE, 'compose-package', { items: [itemOf(PACKAGE)] }))).toBe('relation-to-itself');
    const [drafting, mc, inEffect] = ministers('package').stages;
    if (!drafting || !mc || !inEffect) throw new Error('no stages');
    const twice = {
      ...ministers('package'),
      stages: [drafting, { ...mc, next: 'again' }, { ...mc, id: 'again' }, inEffect],
    };
    expect(code(new PackageWorld({}, twice).does(PACKAGE, 'compose-package', { items: [itemOf(A)] }))).toBe(
      'package-procedure-unfit',
    );
  });
});

describe('case 37: un-packaging is the Chair’s, with notice to all', () => {
  it('one document taken out is free, and the others stay', () => {
    const whole = new PackageWorld({ [A]: APPOINTMENT, [B]: APPOINTMENT, [C]: APPOINTMENT }).composed(A, B, C);
    whole.did(PACKAGE, 'remove-from-package', { document: A }, CHAIR);
    expect(whole.names(A).at(-1)).toBe('left-package');
    expect(code(whole.opens(A))).toBeUndefined();
    expect(whole.items()).toEqual({ [B]: 'joined', [C]: 'joined' });
    whole.opens();
    whole.rules();
    expect([whole.stage(A)?.state, whole.stage(B)?.state, whole.stage(C)?.state]).toEqual(['open', 'done', 'done']);
  });

  it('after a broken silence the package is dissolved, and each is decided by itself', () => {
    const whole = underWay('silence');
    whole.says('jo', 'objection', B);
    whole.did(PACKAGE, 'dissolve-package', {}, CHAIR);
    expect(whole.items()).toEqual({});
    expect(code(whole.opens(A))).toBeUndefined();
    expect(code(whole.does(PACKAGE, 'withdraw-document', {}))).toBeUndefined();
  });

  it('it can be put together again; an answer to the earlier question is none', () => {
    const whole = composed();
    whole.did(PACKAGE, 'remove-from-package', { document: A }, CHAIR).composed(A, B);
    expect(whole.items()).toEqual({ [B]: 'joined', [A]: 'joined' });
    expect(whole.names(A).filter((name) => name === 'joined-package')).toHaveLength(2);
  });

  it('a frozen package can be dissolved and composed anew; what the Chair reopens is whole again', () => {
    const whole = underWay('silence');
    whole.says('jo', 'reserved', B);
    whole.did(PACKAGE, 'dissolve-package', {}, CHAIR);
    const reopening = { reopens: 'r1', stage: 'mc', method: 'meeting', revision: 1 } as const;
    expect(code(whole.does(PACKAGE, 'reopen-round', reopening, CHAIR))).toBe('package-not-composed');
    expect(explained(whole, PACKAGE).blocks.map(({ acts }) => acts)).toContainEqual(['compose-package']);
    whole.composed(A, B);
    expect(code(whole.does(PACKAGE, 'reopen-round', reopening, CHAIR))).toBeUndefined();
    whole.rules();
    expect([whole.stage(A)?.state, whole.stage(B)?.state]).toEqual(['done', 'done']);
  });

  it('a package that has failed leaves nobody in it without an owner', () => {
    const whole = new PackageWorld(undefined, ministers('package', { onFailure: 'fail' })).composed(A, B);
    whole.opens();
    whole.rules('not-adopted');
    expect(explained(whole, PACKAGE)).toMatchObject({ state: 'failed', blocks: [{ acts: ['dissolve-package'] }] });
    whole.did(PACKAGE, 'dissolve-package', {}, CHAIR);
    expect(explained(whole, PACKAGE).blocks).toEqual([]);
  });
});

describe('I1: a package is no way around the rules of what is in it', () => {
  function refusalOf(item: Partial<ConsensusRules>, whole: Partial<ConsensusRules> = {}) {
    const world = new PackageWorld(
      { [A]: ministers('appointment', { packages: true, ...item }) },
      ministers('package', whole),
    );
    world.composed(A);
    return world.document(PACKAGE).agenda?.package?.items[0]?.code;
  }
  const states = { only: ['az', 'in', 'jo'], source: 'test' };
  it.each<[string, Partial<ConsensusRules>, Partial<ConsensusRules>]>([
    ['another organ', {}, { organ: 'senior-officials-committee' }],
    ['another electorate', { electorate: states }, {}],
    ['another quorum', {}, { quorum: { ...ministers('package').stages[1]!.consensus!.quorum, numerator: 1 } }],
    ['a method that it does not know', { methods: ['meeting'] }, {}],
    ['a shorter period', { period: { minimum: 1440, usual: 1440 } }, {}],
    ['no confirmation by the Chair', {}, { confirmation: 'none' }],
    ['a reserve that does not block', {}, { blocking: { reserved: false, moreTime: false } }],
    ['a request for time that does not block', { blocking: { reserved: true, moreTime: true } }, {}],
    ['a silence that confirms', {}, { adReferendum: { confirmWithin: 1440, silence: 'confirms' } }],
    ['less protection of the end', {}, { protectedEnd: 1 }],
    ['a State less', {}, { consensusMinus: { most: 1, source: 'test' } }],
    ['contradictions that count for less', { contradictions: 'blocks-until-clarified' }, {}],
    ['approval subject to silence', {}, { conditional: { minimum: 1, usual: 2, source: 'test' } }],
  ])('a document does not join one that is decided by %s', (_name, item, whole) => {
    expect(refusalOf(item, whole)).toBe('package-rules-differ');
  });

  it('nor where its own procedure does not permit it, or its stage is not open', () => {
    expect(refusalOf({ packages: false })).toBe('package-not-allowed');
    const whole = new PackageWorld({ [A]: APPOINTMENT });
    whole.did(PACKAGE, 'compose-package', {
      items: [itemOf(A, { kind: 'decision' }), { ...itemOf(C), kind: 'decision' }],
    });
    expect(whole.document(PACKAGE).agenda?.package?.items).toMatchObject([
      { state: 'refused', code: 'package-not-allowed' },
      { state: 'refused', code: 'document-unknown' },
    ]);
  });

  it('nor while a round of its own is under way, or it is frozen', () => {
    const whole = new PackageWorld();
    whole.opens(A);
    whole.opens(B, 'silence');
    const { round } = whole.document(B);
    const body = {
      round: round?.id ?? '',
      revision: 1,
      position: 'reserved' as const,
      class: 'members' as const,
      points: [],
    };
    whole.did(B, 'state-position', body, { role: 'focal-point', party: 'jo' });
    whole.composed(A, B);
    const items = whole.document(PACKAGE).agenda?.package?.items;
    expect(items?.map((item) => item.code)).toEqual(['round-under-way', 'round-frozen']);
  });

  it('I14: nor one that is seen by others than it', () => {
    const whole = new PackageWorld({});
    whole.brings(A, APPOINTMENT, { class: 'named', named: ['jo', 'kz'] });
    whole.composed(A);
    expect(whole.document(PACKAGE).agenda?.package?.items[0]?.code).toBe('package-sight-differs');
  });

  it('case 44: the organ is competent for what is in it too', () => {
    const evidence = { confidence: 'V', source: 'a test' } as const;
    const competences = [{ organ: 'senior-officials-committee', kind: 'appointment', evidence } as const];
    const whole = new PackageWorld(undefined, undefined, { competences: [...competences] }).composed(A, B);
    whole.opens();
    expect(whole.round).toMatchObject({ phase: 'not-opened', because: 'organ-not-competent' });
  });
});

describe('case 37: never silently half adopted', () => {
  /** What no act can bring about: a document in the package that cannot conclude. */
  function halfWay() {
    const whole = underWay();
    const state = whole.world.document(B);
    if (state.document?.agenda === undefined) throw new Error('no agenda');
    const { inPackage: _gone, ...agenda } = state.document.agenda;
    whole.world.states.set(B, { ...state, document: { ...state.document, agenda } });
    whole.rules();
    return { whole, mended: () => whole.world.states.set(B, state) };
  }

  it('a document that does not follow makes the outcome contested, and a task of the Secretariat', () => {
    const { whole } = halfWay();
    expect(whole.items()).toEqual({ [A]: 'concluded', [B]: 'not-concluded' });
    expect(explained(whole, PACKAGE).state).toBe('contested');
    const asked = tasks(whole.world.document(PACKAGE), PACKAGE).map(({ act }) => act);
    expect(asked).toEqual(expect.arrayContaining(['resolve-contest', 'repeat-conclusion', 'look-into-delivery']));
  });

  it('told once more it follows, from the same instant, and the Chair lets the outcome stand', () => {
    const { whole, mended } = halfWay();
    mended();
    whole.did(PACKAGE, 'repeat-conclusion', { document: B });
    expect(whole.items()).toEqual({ [A]: 'concluded', [B]: 'concluded' });
    expect(whole.stage(B)).toMatchObject({ state: 'done', word: 'adopted', effectiveAt: whole.round.concludedAt });
    whole.did(PACKAGE, 'resolve-contest', { round: 'r1', resolution: 'outcome-stands' }, CHAIR);
    expect(explained(whole, PACKAGE)).toMatchObject({ state: 'adopted', blocks: [] });
    expect(code(whole.does(PACKAGE, 'repeat-conclusion', { document: B }))).toBe('package-item-settled');
  });

  it('I9: what has concluded concludes once', () => {
    const whole = underWay();
    whole.rules();
    const again = { package: PACKAGE, round: 'r1', revision: 1, stage: 'mc', at: whole.world.now };
    expect(code(whole.act(A, 'conclude-package-item', again, { role: 'system' }))).toBe('not-in-package');
  });

  it('I11: an adopted package that is contested is repealed where it stands, not undone here', () => {
    const whole = underWay('silence');
    const { expiry = 0 } = whole.round;
    whole.world.passTo(expiry + 30 * MINUTE);
    whole.did(PACKAGE, 'confirm-adoption', { round: 'r1' }, CHAIR);
    whole.does(PACKAGE, 'attest-communication', {
      round: 'r1',
      revision: 1,
      position: 'objection',
      class: 'members',
      points: [],
      parties: ['jo'],
      channel: 'note-verbale',
      receivedAt: expiry - 1,
      paper: 'b'.repeat(64),
      registeredBy: 'registrar-of-the-secretariat',
    });
    expect(explained(whole, PACKAGE).state).toBe('contested');
    const anew = whole.does(PACKAGE, 'resolve-contest', { round: 'r1', resolution: 'new-round' }, CHAIR);
    expect(code(anew)).toBe('document-adopted');
    expect([whole.stage(A)?.state, whole.stage(B)?.state]).toEqual(['done', 'done']);
  });

  it('the acts on it are told to whoever may do them', () => {
    const whole = composed();
    const acts = (role: 'chair' | 'secretariat') =>
      may(whole.world.document(PACKAGE), { role }, whole.world.now)
        .filter(({ allowed }) => allowed)
        .map(({ act }) => act);
    expect(acts('chair')).toEqual(expect.arrayContaining(['dissolve-package', 'remove-from-package', 'open-round']));
    expect(acts('secretariat')).toEqual(expect.arrayContaining(['compose-package']));
    expect(acts('secretariat')).not.toContain('dissolve-package');
  });
});
