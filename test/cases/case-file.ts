/** A case of `domain.md` §7 as data: given, when, then, and the rule whose absence it must notice. `docs/change/testing.md` says how to write one. */
import { z } from 'zod';
import { competence, organ, basicQuorum, partyStatus } from '../../schemas/organisation-facts.ts';
import { itemId, partyId } from '../../schemas/identifiers.ts';
import { candidateFor } from '../../schemas/organisation-seat-commands.ts';
import { INSTANT } from './instants.ts';

const words = z.string().min(1).max(3000);
/** `2024-09-18T09:00Z`, `2024-10-01`, `expiry - 1 s`, `opening + 5 d`, `+ 14 d`. */
const when = z.string().regex(INSTANT, 'Give an instant such as 2024-09-18T09:00Z, "expiry - 1 s" or "+ 14 d".');
/** Compared as a subset: what is not named may be anything. */
const subset = z.json();
const eventName = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
/** An event by its name, or by its name and what its data hold. */
const event = z.union([eventName, z.record(eventName, subset)]);
/** Documents of a story are called A, B, ...; meetings M, N, ... */
const documentName = z.string().regex(/^[A-L]$/);
const meetingName = z.string().regex(/^[M-Z]$/);

/** What is to be seen of one document. */
const aspects = {
  /** The last round. */
  round: subset.optional(),
  /** Stage → its state, of those named. */
  stages: z.record(z.string(), z.string()).optional(),
  /** The document's record. */
  state: subset.optional(),
  explain: subset.optional(),
  /** Each is among the tasks. `who`: a party, an office, or `members`. */
  tasks: z.array(subset).optional(),
  /** None of them is. */
  noTasks: z.array(subset).optional(),
  /** What falls due next by time alone, or `nothing`. */
  due: subset.optional(),
  /** The depositary's table, on a day or as it stands. */
  treaty: z.strictObject({ on: z.iso.date().optional(), is: subset }).optional(),
};

const expectations = z.strictObject({
  /** Events of these names, in this order, others between them. */
  events: z.array(event).min(1).optional(),
  /** Exactly these events of the document, in this order; deliveries aside. */
  onlyEvents: z.array(event).optional(),
  /** None like these. */
  never: z.array(event).min(1).optional(),
  /** The act was refused with this code. Without it, it must have been accepted. */
  refused: z.string().optional(),
  /** The rule that the refusal names. */
  rule: z.string().optional(),
  /** A recorded event → when it counts from. */
  effective: z.record(eventName, subset).optional(),
  /** A recorded event → whose functions are told of it, `members` and `electorate` among them; `all`: the electorate, the Chair, the Secretariat; none: nobody is. */
  told: z.record(eventName, z.union([z.literal('all'), z.array(z.string())])).optional(),
  organisation: subset.optional(),
  /** What a party, an organ or an office is called on a day. */
  names: z.array(z.strictObject({ of: subset, on: z.string(), is: z.string() })).optional(),
  meeting: subset.optional(),
  ...aspects,
  /** The same of other documents. */
  of: z.record(documentName, z.strictObject(aspects)).optional(),
});
export type Expectations = z.output<typeof expectations>;

/** One act, in compact form: what is not named here is its payload. */
const act = z.looseObject({
  /** A command, or `pass` (time passes), `outage` (time passes while nothing is carried out). */
  act: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** `jo`, `jo (minister)`, `chair`, `secretariat`, `depositary`, `az as chair`. */
  by: z
    .string()
    .regex(/^[a-z][a-z-]*( \([a-z ]+\))?( as [a-z-]+)?$/)
    .optional(),
  /** When it is carried out; without it, at the time of the act before it. */
  at: when.optional(),
  /** When the server stamped it, where that was earlier. */
  received: when.optional(),
  /** In which stream: a document (A unless told), a meeting, or the organisation, which an act of its own finds by itself. */
  in: z.union([documentName, meetingName]).optional(),
  /** Gives an instant a name for later: `{first-expiry: expiry}`. */
  remember: z.record(z.string(), when).optional(),
  then: expectations.optional(),
  /** The same act once for each of these values of one field: `{party: [s01, s02]}`. */
  each: z.record(z.string(), z.array(subset).min(1)).optional(),
  note: words.optional(),
});
export type CaseAct = z.output<typeof act>;

/** The body: five of the 28 unless told. */
const body = z.union([
  /** A roster of `organisations/`. */
  z.strictObject({ roster: z.string(), names: z.record(partyId, z.array(subset)).optional() }),
  z.strictObject({
    members: z.union([z.array(partyId).min(1), z.int().min(1).max(200)]).optional(),
    /** Others that it knows, by their status. */
    others: z.partialRecord(partyStatus, z.array(partyId)).optional(),
    chair: partyId.optional(),
    organs: z.array(organ.partial({ evidence: true, electorate: true, names: true })).optional(),
    quorum: basicQuorum.omit({ evidence: true }).optional(),
    competences: z.array(competence.omit({ evidence: true })).optional(),
    /** What a candidate does before a status is granted: conditions by their ids. */
    admission: z.partialRecord(candidateFor, z.array(itemId).min(1)).optional(),
    names: z.record(partyId, z.array(subset)).optional(),
    /** The working calendar of its seat, of `calendars/`. */
    calendar: z.string().optional(),
  }),
]);
export type CaseBody = z.output<typeof body>;

/** A procedure: a file, with changes. */
const rules = z.strictObject({
  /** A file of `test/cases/bases/`, or one of `procedures/`. */
  base: z.string().default('chain'),
  /** Changed at the top: the language, the kind. */
  top: z.record(z.string(), subset).optional(),
  /** Changed in the rules of every stage of consensus. */
  consensus: z.record(z.string(), subset).optional(),
  /** Changed in one stage, by its id; `null` takes a field away. */
  stages: z.record(z.string(), z.record(z.string(), subset)).optional(),
});
export type CaseRules = z.output<typeof rules>;

const caseDocument = z.strictObject({
  procedure: rules.prefault({}),
  /** Where the story finds it: registered, with its text circulated before the first organ (unless told), or adopted in the past. */
  begins: z.enum(['unregistered', 'registered', 'circulated', 'adopted']).default('circulated'),
  title: words.optional(),
  class: z.enum(['public', 'members', 'named']).default('members'),
  sponsors: z.array(partyId).optional(),
  effects: z.array(subset).optional(),
});
export type CaseDocument = z.output<typeof caseDocument>;

const scene = {
  /** What the intake's evidence shows when a period ends (I4); without it, an intake that was always open. */
  intake: z.strictObject({ holes: z.array(z.strictObject({ from: when, to: when })) }).optional(),
  /** History, which has to succeed. */
  given: z.array(act).optional(),
  /** What the case is about; each is accepted unless its `then` says that it is refused. */
  when: z.array(act).optional(),
  /** What came of all of `when` together. */
  then: expectations.optional(),
};

/** A rule switched off: a change in the code, or in the rules where the rule is data. The case must fail under each. */
export const mutant = z.union([
  z.strictObject({
    rule: words,
    file: z
      .string()
      .regex(
        /^(?:(?:domain|chain|notifications)\/[a-z0-9/.-]+|activities\/deadlines\/[a-z-]+|api\/(?:counted-period|round-counting))\.ts$/,
      ),
    replace: z.string().min(3),
    with: z.string(),
  }),
  z.strictObject({ rule: words, procedure: rules.partial(), document: documentName.default('A') }),
  z.strictObject({ rule: words, body: z.record(z.string(), subset) }),
]);
export type Mutant = z.output<typeof mutant>;

const story = {
  title: words,
  /** What is expected, in our words. */
  expected: words,
  /** Where the expectation comes from. */
  basis: words,
  /** What the design says otherwise, or more exactly; the design holds. */
  design: words.optional(),
  body: body.prefault({}),
  documents: z.record(documentName, caseDocument).prefault({ A: {} }),
  meetings: z.record(meetingName, z.record(z.string(), subset)).optional(),
  begins: when.optional(),
  ...scene,
  /** The same story told in several ways; each begins with the case's own `given`. */
  variants: z.array(z.strictObject({ name: words, ...scene })).optional(),
  mutants: z.array(mutant).min(1),
};

const told = (value: { when?: unknown; variants?: unknown }) => (value.when ?? value.variants) !== undefined;

export const caseFile = z.strictObject({ case: z.int().min(1).max(60), ...story }).refine(told, {
  message: 'A case needs "when", or "variants" that have it.',
});
export type CaseFile = z.output<typeof caseFile>;

/** An invariant (design §4), told the same way. */
export const invariantFile = z.strictObject({ invariant: z.int().min(1).max(15), ...story }).refine(told, {
  message: 'An invariant needs "when", or "variants" that have it.',
});
export type InvariantFile = z.output<typeof invariantFile>;
