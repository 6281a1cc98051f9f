import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roster } from '../testing/rules-world.ts';
import { SlowWorld } from '../testing/slow-world.ts';
import { START, TEXT, text } from '../testing/document-scenario.ts';
import { A, APPOINTMENT, B, C, itemOf, MEMBERS, ministers, PACKAGE } from '../testing/package-world.ts';

const ITEMS = [A, B, C];
const STREAMS = [...ITEMS, PACKAGE];
const secretariat = { role: 'secretariat' };
const chair = { role: 'chair', party: 'kz' };

/** Three documents before the ministers, and two packages that may want them. */
function body(): SlowWorld {
  const world = new SlowWorld(START);
  const did = (stream: string, kind: string, payload: unknown) => {
    const refusal = world.carryOut(stream, kind, payload, secretariat);
    if (refusal) throw new Error(`${kind}: ${refusal.code}`);
  };
  did('cica/organisation', 'establish-organisation', { roster: roster() });
  for (const stream of STREAMS) {
    const procedure = stream === PACKAGE ? ministers('package', { methods: ['meeting'] }) : APPOINTMENT;
    const [title, visibility] = [TEXT, { class: 'members' }];
    const id = stream.slice(-36);
    did(stream, 'register-document', {
      organisation: 'cica',
      id,
      kind: procedure.kind,
      title,
      visibility,
      procedure,
      sponsors: [],
    });
    did(stream, 'add-revision', { texts: [text('1')], editorial: false, basedOn: 0 });
    did(stream, 'circulate-document', { revision: 1 });
    did(stream, 'complete-stage', { stage: 'drafting' });
  }
  return world;
}

type Step = (world: SlowWorld) => unknown;
const stream = fc.constantFrom(...STREAMS);
const item = fc.constantFrom(...ITEMS);
const revisionOf = (world: SlowWorld, of: string) => world.document(of).document?.revisions.at(-1)?.number ?? 1;
const roundOf = (world: SlowWorld, of: string) => world.document(of).document?.round?.id ?? 'r1';

function opens(world: SlowWorld, of: string): unknown {
  const terms = { stage: 'mc', method: 'meeting', revision: revisionOf(world, of) };
  return world.carryOut(of, 'open-round', terms, secretariat);
}
function rules(world: SlowWorld, of: string, ruling: string): unknown {
  const made = { round: roundOf(world, of), ruling, present: MEMBERS, ruledAt: world.now };
  return world.carryOut(of, 'record-ruling', made, secretariat);
}
function composes(world: SlowWorld, items: readonly string[]): unknown {
  const named = items.map((document) => itemOf(document, { revision: revisionOf(world, document) }));
  return world.carryOut(PACKAGE, 'compose-package', { items: named }, secretariat);
}
function says(world: SlowWorld, of: string, position: string): unknown {
  const body_ = { round: roundOf(world, of), revision: revisionOf(world, of), position, class: 'members', points: [] };
  return world.carryOut(of, 'state-position', body_, { role: 'focal-point', party: 'jo' });
}
function revises(world: SlowWorld, of: string): void {
  const basedOn = revisionOf(world, of);
  const refusal = world.carryOut(
    of,
    'add-revision',
    { texts: [text(`${basedOn + 1}`)], editorial: false, basedOn },
    secretariat,
  );
  if (!refusal) world.carryOut(of, 'circulate-document', { revision: basedOn + 1 }, secretariat);
}

/** Acts of people and arrivals in any order; most of what follows a composition is what a package lives of. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.nat(5).map((choice) => (world: SlowWorld) => world.arrives(choice)) },
  {
    weight: 3,
    arbitrary: fc.subarray(ITEMS, { minLength: 1 }).map((items) => (world: SlowWorld) => composes(world, items)),
  },
  { weight: 4, arbitrary: fc.constant((world: SlowWorld) => opens(world, PACKAGE)) },
  { weight: 4, arbitrary: fc.constant((world: SlowWorld) => rules(world, PACKAGE, 'adopted')) },
  { weight: 1, arbitrary: fc.constant((world: SlowWorld) => rules(world, PACKAGE, 'not-adopted')) },
  { weight: 1, arbitrary: item.map((of) => (world: SlowWorld) => opens(world, of)) },
  { weight: 1, arbitrary: item.map((of) => (world: SlowWorld) => rules(world, of, 'adopted')) },
  { weight: 1, arbitrary: stream.map((of) => (world: SlowWorld) => revises(world, of)) },
  {
    weight: 1,
    arbitrary: fc.tuple(stream, fc.constantFrom('objection', 'no-objection', 'ad-referendum', 'reserved')).map(
      ([of, position]) =>
        (world: SlowWorld) =>
          says(world, of, position),
    ),
  },
  {
    weight: 1,
    arbitrary: item.map(
      (document) => (world: SlowWorld) => world.carryOut(PACKAGE, 'remove-from-package', { document }, chair),
    ),
  },
  { weight: 1, arbitrary: fc.constant((world: SlowWorld) => world.carryOut(PACKAGE, 'dissolve-package', {}, chair)) },
  {
    weight: 1,
    arbitrary: stream.map((of) => (world: SlowWorld) => world.carryOut(of, 'withdraw-document', {}, secretariat)),
  },
);

/** Some acts in any order, a few arrivals among them. */
const some = fc.array(step, { maxLength: 12 });
const arrivals: Step = (world) => {
  for (let count = 0; count < 8; count += 1) world.arrives(count);
};
/** A composition, a round and a ruling, with anything before, between and after them. */
const story: fc.Arbitrary<Step[]> = fc
  .tuple(some, fc.subarray(ITEMS, { minLength: 2 }), some, some, some)
  .map(([before, items, then, between, after]) => [
    ...before,
    (world) => composes(world, items),
    ...then,
    arrivals,
    (world) => opens(world, PACKAGE),
    ...between,
    arrivals,
    (world) => rules(world, PACKAGE, 'adopted'),
    ...after,
  ]);

const named = (world: SlowWorld, name: string, of?: string) =>
  world.events.filter((event) => event.name === name && (of === undefined || event.stream === of));

/** At any moment: what follows a package was adopted in it, in that text, once. */
function holds(world: SlowWorld): void {
  const [adopted] = named(world, 'package-adopted');
  const items = (adopted?.data as { items: { document: string; revision: number }[] } | undefined)?.items ?? [];
  for (const of of ITEMS) {
    const followed = named(world, 'adopted-in-package', of);
    expect(followed.length).toBeLessThanOrEqual(1);
    if (followed.length === 0) continue;
    const [{ data } = { data: {} }] = followed;
    expect(items).toContainEqual(
      expect.objectContaining({ document: of, revision: (data as { revision: number }).revision }),
    );
  }
}

describe('case 37: whatever the order of acts, arrivals and refusals', () => {
  it('either all that is in a package is adopted by it, or nothing', () => {
    let adoptions = 0;
    fc.assert(
      fc.property(fc.oneof(story, fc.array(step, { minLength: 8, maxLength: 40 })), (steps) => {
        const world = body();
        for (const each of steps) {
          each(world);
          holds(world);
        }
        while (world.arrives(0)) holds(world);
        const [adopted] = named(world, 'package-adopted');
        const items = (adopted?.data as { items: { document: string }[] } | undefined)?.items ?? [];
        const followed = ITEMS.filter((of) => named(world, 'adopted-in-package', of).length > 0);
        expect(followed).toEqual(ITEMS.filter((of) => items.some(({ document }) => document === of)));
        expect(named(world, 'package-item-not-concluded')).toEqual([]);
        // What followed is free, and its stage is done; what is in a package that was not adopted still waits for it, or has left.
        for (const of of followed) expect(world.document(of).document?.agenda?.inPackage).toBeUndefined();
        if (items.length > 0) adoptions += 1;
      }),
      { numRuns: 400 },
    );
    // A property that never saw an adoption would have shown nothing.
    expect(adoptions).toBeGreaterThan(20);
  });
});
