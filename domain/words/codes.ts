import { wordFor, type WorkingLanguage } from './glossary.ts';

type Pair = readonly [en: string, ru: string];

/** Codes in explanations, beside the glossary of notices: [English, Russian]. */
const codes: Readonly<Record<string, Pair>> = {
  // functions
  secretariat: ['the Secretariat', 'Секретариат'],
  chair: ['the Chair', 'Председательство'],
  depositary: ['the depositary', 'депозитарий'],
  'focal-point': ['the focal point of a State', 'представитель государства'],
  auditor: ['an auditor', 'аудитор'],
  operator: ['an operator', 'оператор'],
  system: ['the program', 'программа'],
  // organs and stages
  'senior-officials-committee': ['the Senior Officials Committee', 'Комитет старших должностных лиц (КСДЛ)'],
  'ministerial-council': ['the Ministerial Council', 'Совет министров иностранных дел'],
  summit: ['the Summit', 'Саммит'],
  'ministerial-conference-on-environmental-issues': [
    'the Ministerial Conference on Environmental Issues',
    'Министерская конференция по вопросам окружающей среды',
  ],
  proposed: ['proposal', 'предложение'],
  drafting: ['drafting', 'подготовка текста'],
  signature: ['signature', 'подписание'],
  'consent-to-be-bound': ['consent to be bound', 'согласие на обязательность'],
  'internal-procedures': ['internal procedures', 'внутригосударственные процедуры'],
  implementation: ['implementation', 'осуществление'],
  'annual-review': ['annual review', 'ежегодный обзор'],
  review: ['review', 'обзор'],
  // how a document or a round stands
  requested: ['requested', 'запрошен'],
  open: ['open', 'рассматривается'],
  suspended: ['suspended', 'приостановлено'],
  held: ['held', 'удержано'],
  'silence-held': ['silence held', 'молчание соблюдено'],
  'answers-complete': ['answers complete', 'ответы получены полностью'],
  'adopted-provisionally': ['adopted provisionally', 'принято предварительно'],
  'approved-subject-to-silence': ['approved subject to silence', 'одобрено при условии молчания'],
  frozen: ['frozen', 'заморожено'],
  broken: ['broken', 'молчание прервано'],
  lapsed: ['lapsed', 'утратило силу'],
  withdrawn: ['withdrawn', 'отозвано'],
  failed: ['failed', 'не состоялось'],
  contested: ['contested', 'оспорено'],
  'not-opened': ['not opened', 'не открыт'],
  // words of success, as they are said of a matter
  recommended: ['recommended', 'рекомендовано'],
  approved: ['approved', 'одобрено'],
  adopted: ['adopted', 'принято'],
  'not-adopted': ['not adopted', 'не принято'],
  // methods, bases, effects
  meeting: ['in a meeting', 'на заседании'],
  silence: ['by silence', 'процедура молчаливого согласия'],
  written: ['in writing', 'письменно'],
  answers: ['written answers', 'письменные ответы'],
  'ad-referendum-confirmed': [
    'confirmation of what was agreed ad referendum',
    'подтверждение предварительного согласия',
  ],
  'ad-referendum': ['agreed ad referendum', 'согласие с последующим подтверждением'],
  'chair-confirmation': ['the Chair’s confirmation', 'подтверждение Председательства'],
  end: ['it ends the silence', 'завершает молчание'],
  pause: ['it stops the clock', 'останавливает течение срока'],
  freeze: ['it freezes the matter', 'замораживает вопрос'],
  state: ['the State itself', 'самим государством'],
  departed: ['it left', 'выбыло'],
  organ: ['not of this organ', 'не участвует в этом органе'],
  stage: ['not of this stage', 'не участвует на этой стадии'],
  'state-concerned': ['the State concerned', 'заинтересованное государство'],
  contradiction: ['two people of the State said opposite things', 'представители государства противоречили друг другу'],
  // what a document waits for, by the kind of what blocks it
  'waits-position': ['a State whose position blocks', 'государство, чья позиция препятствует'],
  'waits-frozen': ['the Chair’s reopening', 'открытие вопроса Председательством вновь'],
  'waits-confirmation': ['a confirmation', 'подтверждение'],
  'waits-contest': ['a decision on the contested outcome', 'решение по оспоренному результату'],
  'waits-held': ['the Chair’s word on the held round', 'решение Председательства по удержанному раунду'],
  'waits-period': ['the end of the period', 'истечение срока'],
  'waits-answers': ['answers', 'ответы'],
  'waits-ruling': ['the Chair’s ruling', 'решение Председательства'],
  'waits-round': ['a round', 'раунд'],
  'waits-revision': ['a text', 'текст'],
  'waits-circulation': ['the circulation of the text', 'распространение текста'],
  'waits-stage': ['the act that ends the stage', 'действие, завершающее стадию'],
  'waits-suspended': ['the clock to run again', 'возобновление течения срока'],
  'waits-electorate': ['the electorate', 'состав участников'],
  'waits-ad-referendum': ['confirmations', 'подтверждения'],
  'waits-meeting': ['the meeting', 'заседание'],
  'waits-signature': ['signatures', 'подписи'],
  'waits-instruments': ['instruments', 'документы о согласии'],
  'waits-package': ['the package that it is part of', 'пакет, частью которого он является'],
  // outcomes
  'silence-broken': ['the silence is broken', 'молчание прервано'],
  'round-frozen': ['the matter is frozen', 'вопрос заморожен'],
  'round-held': ['the round is held', 'раунд удержан'],
  'answers-completed': ['the answers are complete', 'ответы получены полностью'],
  'round-adopted-provisionally': ['it is adopted provisionally', 'принято предварительно'],
  'round-adopted': ['it is adopted in the round', 'раунд завершён принятием'],
  'round-not-adopted': ['it is not adopted', 'решение не принято'],
  'round-lapsed': ['the round lapses', 'раунд утрачивает силу'],
  'round-not-opened': ['the round does not open', 'раунд не открывается'],
  'outcome-contested': ['the outcome is contested', 'результат оспорен'],
  'stage-returned': ['the document is sent back', 'документ возвращён'],
  'stage-failed': ['the stage fails', 'стадия не состоялась'],
  'entry-into-force-determined': ['the date is determined', 'дата определена'],
  'past-stage-recorded': ['a stage that was completed', 'завершённая стадия'],
  'past-freeze-recorded': ['a matter that was frozen', 'замороженный вопрос'],
  'past-signature-recorded': ['a signature', 'подписание'],
  'past-consideration-recorded': ['a consideration', 'рассмотрение'],
  'past-review-recorded': ['a review', 'обзор'],
  'past-fact-recorded': ['a fact', 'факт'],
  'status-granted': ['a status', 'статус'],
  'organ-established': ['an organ', 'учреждение органа'],
  'chair-designated': ['the next Chair', 'следующее Председательство'],
  'coordinator-appointed': ['a coordinator', 'координатор'],
  'decision-attributed': ['the decision behind a fact', 'решение, лежащее в основе факта'],
};

/** A code in words; the code itself where there are none: a name of data, such as a stage of another body. */
export function codeFor(code: string, language: WorkingLanguage): string {
  const pair = Object.hasOwn(codes, code) ? codes[code] : undefined;
  return pair ? pair[language === 'ru' ? 1 : 0] : wordFor(code, language);
}

/** Every code that has words here, for the tests. */
export const explainedCodes: readonly string[] = Object.keys(codes);
