import type { useTranslations } from 'use-intl';
import { listed, spanOf } from '../../language/formats.ts';
import type { Words } from '../../language/words.ts';
import type { components } from '../../server/api-types.d.ts';

export type ProcedureRules = components['schemas']['ProcedureVersion']['procedure'];
export type Stage = ProcedureRules['stages'][number];
type Consensus = NonNullable<Stage['consensus']>;

/** With what sentences are made: messages, words of codes, names, the language. */
export interface Speech {
  t: ReturnType<typeof useTranslations<'procedures'>>;
  words: Words;
  organ: (id: string) => string;
  party: (id: string) => string;
  language: string;
}

/** A clause in a sentence; `clause` is its name in the procedure, by which its source is found. */
export interface Said {
  clause: string;
  term: string;
  says: string;
}

/** What a stage says, clause by clause, in the order in which a reader asks: who, how, how many, how long, what blocks, what then. */
export function clausesOf(stage: Stage, speech: Speech): Said[] {
  const said: Said[] = [];
  const { t } = speech;
  const say = (clause: string, term: string, says: string | undefined): void => {
    if (says !== undefined) said.push({ clause, term, says });
  };
  if (stage.consensus) said.push(...consensusClauses(stage.consensus, speech));
  if (stage.signatories)
    say(
      'signatories',
      t('terms.signatories'),
      listed(
        stage.signatories.map(({ name }) => name),
        speech.language,
      ),
    );
  say('entryIntoForce', t('terms.entryIntoForce'), entryIntoForce(stage, speech));
  if (stage.review)
    say(
      'review',
      t('terms.review'),
      stage.review.every === 'year' ? t('everyYear') : t('everyMonths', { months: stage.review.every.months }),
    );
  say('validity', t('terms.validity'), validity(stage, speech));
  for (const term of stage.softTerms ?? [])
    say(
      `softTerms.${term.id}`,
      t('terms.softTerm'),
      t('softTerm', { span: minutes(term.within, speech), from: t(`softFrom.${term.from}`) }),
    );
  if (stage.effects)
    say(
      'effects',
      t('terms.effects'),
      listed(
        stage.effects.map((kind) => effectSays(kind, speech)),
        speech.language,
      ),
    );
  return said;
}

const minutes = (count: number, { language }: Speech): string => spanOf(count * 60_000, language);

function consensusClauses(rules: Consensus, speech: Speech): Said[] {
  const { t, words, organ, language } = speech;
  const { adReferendum, conditional, consensusMinus } = rules;
  const bySilence = rules.methods.includes('silence');
  const all: [clause: string, term: string, says: string | false | undefined][] = [
    ['organ', t('terms.organ'), organ(rules.organ)],
    [
      'methods',
      t('terms.methods'),
      listed(
        rules.methods.map((each) => words.code(each)),
        language,
        'disjunction',
      ),
    ],
    ['electorate', t('terms.electorate'), electorate(rules, speech)],
    ['quorum', t('terms.quorum'), quorum(rules, speech)],
    ['period', t('terms.period'), period(rules, speech)],
    ['extensions', t('terms.extensions'), t('extensions', { count: rules.extensions })],
    ['reminders', t('terms.reminders'), rules.reminders.length > 0 && reminders(rules, speech)],
    ['blocking', t('terms.blocking'), blocking(rules, speech)],
    ['onBlock', t('terms.onBlock'), bySilence && onBlock(rules, speech)],
    ['protectedEnd', t('terms.protectedEnd'), bySilence && protectedEnd(rules, speech)],
    ['confirmation', t('terms.confirmation'), t(`confirmation.${rules.confirmation}`)],
    ['success', t('terms.success'), words.code(rules.success)],
    ['onFailure', t('terms.onFailure'), failure(rules, speech)],
    [
      'adReferendum',
      t('terms.adReferendum'),
      t('adReferendum', {
        span: minutes(adReferendum.confirmWithin, speech),
        silence: t(`adReferendumSilence.${adReferendum.silence}`),
      }),
    ],
    ['circulation', t('terms.circulation'), t(`circulation.${rules.circulation}`)],
    ['editorialCarryOver', t('terms.revision'), t(rules.editorialCarryOver ? 'carriedOver' : 'statedAnew')],
    [
      'conditional',
      t('terms.conditional'),
      conditional &&
        t('conditional', { minimum: minutes(conditional.minimum, speech), usual: minutes(conditional.usual, speech) }),
    ],
    ['consensusMinus', t('terms.consensusMinus'), consensusMinus && t('consensusMinus', { most: consensusMinus.most })],
    ['contradictions', t('terms.contradictions'), rules.contradictions && t(`contradictions.${rules.contradictions}`)],
    [
      'packages',
      t('terms.packages'),
      rules.packages !== undefined && t(rules.packages ? 'inPackages' : 'notInPackages'),
    ],
    ['who', t('terms.who'), rules.who && who(rules.who, speech)],
  ];
  return all.flatMap(([clause, term, says]) => (says ? [{ clause, term, says }] : []));
}

function electorate({ electorate: rule }: Consensus, { t, party, language }: Speech): string | undefined {
  if (rule === undefined) return t('allMembers');
  return 'only' in rule
    ? t('onlyStates', { states: listed(rule.only.map(party), language) })
    : t('allBut', { states: listed(rule.except.map(party), language) });
}

const quorum = ({ quorum: rule }: Consensus, { t, words, language }: Speech): string =>
  rule.appliesTo.length === 0
    ? t('noQuorum')
    : t('quorum', {
        fraction: `${rule.numerator}/${rule.denominator}`,
        of: t(`quorumOf.${rule.of}`),
        rounding: t(`rounding.${rule.rounding}`),
        methods: listed(
          rule.appliesTo.map((each) => words.code(each)),
          language,
        ),
      });

function period({ period: rule, methods }: Consensus, speech: Speech): string | undefined {
  if (!methods.includes('silence') && !methods.includes('written')) return undefined;
  const { t } = speech;
  const length = (count: number): string =>
    rule.unit === undefined || rule.unit === 'minutes' ? minutes(count, speech) : t(`days.${rule.unit}`, { count });
  return [
    t('period', { usual: length(rule.usual), minimum: length(rule.minimum) }),
    ...(rule.endsAt === undefined ? [] : [t('endsAt', { time: rule.endsAt })]),
    ...(rule.roll === 'next-working-day' ? [t('rolls')] : []),
  ].join(' ');
}

const reminders = ({ reminders: before }: Consensus, speech: Speech): string =>
  speech.t('reminders', {
    spans: listed(
      before.map((each) => minutes(each, speech)),
      speech.language,
    ),
  });

function blocking({ blocking: rule }: Consensus, { words, language }: Speech): string {
  const kinds = [
    'objection',
    'amendment',
    ...(rule.reserved ? ['reserved'] : []),
    ...(rule.moreTime ? ['more-time'] : []),
  ];
  return listed(
    kinds.map((kind) => words.code(kind)),
    language,
  );
}

function onBlock({ onBlock: effects, blocking: rule }: Consensus, { t, words }: Speech): string {
  const kinds = [
    ['objection', 'objection'],
    ['amendment', 'amendment'],
    ...(rule.reserved ? [['reserved', 'reserved'] as const] : []),
    ...(rule.moreTime ? [['moreTime', 'more-time'] as const] : []),
  ] as const;
  return kinds
    .map(([clause, code]) => t('blockDoes', { position: words.code(code), does: t(`does.${effects[clause]}`) }))
    .join('; ');
}

const protectedEnd = ({ protectedEnd: end, holeTolerance }: Consensus, speech: Speech): string =>
  speech.t('protectedEnd', { end: minutes(end, speech), hole: minutes(holeTolerance, speech) });

function failure({ onFailure }: Consensus, { t, words }: Speech): string {
  if (typeof onFailure !== 'object') return t(`failure.${onFailure}`);
  return 'returnTo' in onFailure
    ? t('returnsTo', { stage: words.code(onFailure.returnTo) })
    : t('refersTo', { stage: words.code(onFailure.referTo) });
}

const who = (acts: NonNullable<Consensus['who']>, { words, language }: Speech): string =>
  Object.entries(acts)
    .map(
      ([act, roles]) =>
        `${words.deed(act)}: ${listed(
          (roles ?? []).map((role) => words.code(role)),
          language,
          'disjunction',
        )}`,
    )
    .join('; ');

function entryIntoForce(
  { entryIntoForce: rule, entryIntoForceClause: clause }: Stage,
  speech: Speech,
): string | undefined {
  const { t } = speech;
  if (rule) return t('nthInstrument', { instruments: rule.instruments, days: rule.days });
  if (!clause) return undefined;
  const { condition } = clause;
  const parts = condition.kind === 'all-of' ? condition.conditions : [condition];
  return t('entersIntoForce', {
    condition: listed(
      parts.map((each) => conditionSays(each, speech)),
      speech.language,
    ),
    then: offsetSays(clause.then, speech),
  });
}

type Clause = NonNullable<Stage['entryIntoForceClause']>;
type SimpleCondition = Exclude<Clause['condition'], { kind: 'all-of' }>;

function conditionSays(condition: SimpleCondition, { t, party, language }: Speech): string {
  switch (condition.kind) {
    case 'instruments':
      return t('condition.instruments', { count: condition.atLeast });
    case 'fraction-of-signatories':
      return t('condition.fraction', { fraction: `${condition.numerator}/${condition.denominator}` });
    case 'all-signatories':
      return t('condition.all');
    case 'named':
      return t('condition.named', {
        count: condition.atLeast ?? condition.parties.length,
        states: listed(condition.parties.map(party), language),
      });
    case 'weight':
      return t('condition.weight', { weight: condition.atLeast, of: condition.of });
    case 'fixed-date':
      return t('condition.date', { date: condition.date });
  }
}

function offsetSays(offset: Clause['then'], { t }: Speech): string {
  if ('days' in offset) return t('offset.days', { count: offset.days });
  if ('months' in offset) return t('offset.months', { count: offset.months });
  return t('offset.firstOfMonth', { count: offset.firstOfMonth });
}

function validity({ validity: rule }: Stage, { t, words }: Speech): string | undefined {
  if (!rule) return undefined;
  const { until, extendedBy } = rule;
  const span =
    'event' in until
      ? t('untilEvent', { event: until.event })
      : 'days' in until
        ? t('forDays', { count: until.days })
        : 'months' in until
          ? t('forMonths', { count: until.months })
          : t('endOfMonth', { count: until.endOfMonth });
  return extendedBy === undefined ? span : `${span}; ${t('extendedBy', { stage: words.code(extendedBy) })}`;
}

/** An effect as something that is done: `grant a status`. */
function effectSays(kind: string, { words }: Speech): string {
  const said = words.code(kind);
  return said === kind ? words.deed(kind) : said;
}
