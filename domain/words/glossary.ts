import { deedFor } from './act-words.ts';

/** The working languages (RoP 1.9). */
export type WorkingLanguage = 'en' | 'ru';

type Entry = Readonly<Record<WorkingLanguage, string>>;
const words = (en: string, ru: string): Entry => ({ en, ru });

/** Codes of the record in words. A code that is not here is shown as it is. */
const glossary: Readonly<Record<string, Entry>> = {
  recommended: words('recommended', 'рекомендована'),
  approved: words('approved', 'одобрена'),
  adopted: words('adopted', 'принята'),
  'adopted-subject-to-silence': words('adopted subject to silence', 'принята с условием процедуры молчания'),
  'adopted-ad-referendum': words('adopted ad referendum', 'принята ad referendum (с последующим подтверждением)'),
  'not-adopted': words('not adopted', 'не принята'),
  deferred: words('deferred', 'отложено'),
  achieved: words('achieved', 'достигнут'),
  dropped: words('dropped', 'снят'),
  'taken-up': words('taken up', 'принято к рассмотрению'),
  drafted: words('drafted', 'подготовлено'),
  signed: words('signed', 'подписано'),
  'in-force': words('in force', 'вступило в силу'),
  'in-effect': words('in effect', 'действует'),
  implemented: words('implemented', 'осуществлено'),
  completed: words('completed', 'завершено'),
  support: words('support', 'поддержка'),
  'no-objection': words('no objection', 'возражений нет'),
  'support-with-statement': words('support with a statement', 'поддержка с заявлением'),
  'support-with-reservation': words('support with a reservation', 'поддержка с оговоркой'),
  disassociate: words('disassociates itself', 'не присоединяется'),
  'ad-referendum': words('ad referendum', 'ad referendum'),
  'more-time': words('asks for more time', 'просит дополнительное время'),
  reserved: words('position reserved', 'позиция зарезервирована'),
  amendment: words('amendment', 'поправка'),
  objection: words('objection', 'возражение'),
  'received-late': words('it was received after the expiry', 'получено после истечения срока'),
  'not-in-electorate': words('the State takes no part in this round', 'государство не участвует в этом раунде'),
  'earlier-than-the-current-position': words('a later position counts', 'учитывается более поздняя позиция'),
  'round-concluded': words('the round was over', 'раунд завершён'),
  'not-a-member': words('only Member States take part', 'участвуют только государства-члены'),
  'superseded-revision': words('a new revision took its place', 'её сменила новая редакция'),
  'document-withdrawn': words('the document was withdrawn', 'документ отозван'),
  'electorate-empty': words('nobody is left to take part', 'участников не осталось'),
  'quorum-lost': words(
    'too few Member States are left for the quorum',
    'для кворума осталось слишком мало государств-членов',
  ),
  'quorum-missing': words(
    'too few Member States take part for the quorum',
    'для кворума участвует слишком мало государств-членов',
  ),
  'candidate-conditions-missing': words(
    'the candidate has not done yet what is asked of it first',
    'кандидат ещё не выполнил того, что требуется до решения',
  ),
  'candidature-withdrawn': words('the candidate has withdrawn', 'кандидат отозвал заявку'),
  'function-head-of-delegation': words('head of delegation', 'глава делегации'),
  'function-deputy-head-of-delegation': words('deputy head of delegation', 'заместитель главы делегации'),
  'function-permanent-representative': words('permanent representative', 'постоянный представитель'),
  'function-deputy-permanent-representative': words(
    'deputy permanent representative',
    'заместитель постоянного представителя',
  ),
  'function-senior-official': words('senior official', 'старшее должностное лицо'),
  'function-focal-point': words('focal point', 'контактное лицо'),
  'function-national-coordinator': words('national coordinator', 'национальный координатор'),
  'function-delegate': words('delegate', 'делегат'),
  'function-adviser': words('adviser', 'советник'),
  'seat-is-filled': words('filled', 'занято'),
  'seat-is-contested': words('contested', 'оспаривается'),
  'seat-is-vacant': words('vacant', 'не занято'),
  'organ-ended': words('the organ was dissolved', 'орган упразднён'),
  'organ-not-competent': words('the organ is not competent for it', 'это не входит в компетенцию органа'),
  ruling: words('by ruling of the Chair', 'решение Председательства'),
  'answers-missing': words('answers are missing', 'получены не все ответы'),
  'method-objected': words('the method was objected to', 'возражение против процедуры'),
  'ad-referendum-lapsed': words('a confirmation did not come', 'подтверждение не поступило'),
  'blocked-at-expiry': words('a position blocked at the expiry', 'на момент истечения срока имелось препятствие'),
  'validity-expired': words('its term had ended', 'срок действия истёк'),
  expired: words('valid no more', 'срок действия истёк'),
  'contest-upheld': words('the contest was upheld', 'оспаривание удовлетворено'),
  'in-time-act-undelivered': words('an act received in time arrived late', 'полученное в срок поступило позже'),
  'attested-after-conclusion': words(
    'an objection in time was entered later',
    'своевременное возражение внесено позже',
  ),
  'ruling-over-live-block': words('the ruling was made over an objection', 'решение принято при наличии возражения'),
  'ruling-below-quorum': words('there was no quorum', 'не было кворума'),
  'package-item-refused': words('a document did not follow its package', 'документ не последовал за пакетом'),
  'outcome-stands': words('the outcome stands', 'результат остаётся в силе'),
  'new-round': words('a new round', 'новый раунд'),
  member: words('Member State', 'государство-член'),
  observer: words('observer', 'наблюдатель'),
  partner: words('partner', 'партнёр'),
  'approved-partner': words('partner, approved', 'партнёр, одобрено'),
  applicant: words('applicant', 'заявитель'),
  'in-person': words('in person', 'очно'),
  online: words('online', 'онлайн'),
  'cut-off': words('items of the agenda', 'внесение пунктов повестки дня'),
  circulation: words('the circulation of documents', 'распространение документов'),
  accreditation: words('accreditation', 'аккредитация'),
  reply: words('replies', 'ответы'),
  statements: words('statements', 'заявления'),
  comments: words('comments', 'замечания'),
  nominations: words('nominations', 'выдвижение кандидатур'),
  yes: words('it will come', 'будет участвовать'),
  no: words('it will not come', 'участвовать не будет'),
  undecided: words('not decided yet', 'решение ещё не принято'),
  ratification: words('ratification', 'ратификация'),
  acceptance: words('acceptance', 'принятие'),
  approval: words('approval', 'утверждение'),
  accession: words('accession', 'присоединение'),
  succession: words('succession', 'правопреемство'),
  hybrid: words('hybrid', 'в смешанном формате'),
};

/** What is asked, in words. */
const acts: Readonly<Record<string, Entry>> = {
  'state-position': words('State your position', 'Заявите позицию'),
  'deposit-instrument': words('Deposit the instrument', 'Сдайте на хранение документ о согласии'),
  'confirm-ad-referendum': words('Confirm your position', 'Подтвердите позицию'),
  'confirm-adoption': words('Confirm the adoption', 'Подтвердите принятие'),
  'resume-round': words('Reopen the period, or confirm', 'Вновь откройте срок или подтвердите'),
  'resolve-contest': words('Decide on the contested outcome', 'Примите решение по оспоренному результату'),
  'submit-comment': words('Submit comments', 'Представьте замечания'),
  'submit-nomination': words('Submit nominations', 'Представьте кандидатуры'),
  'raise-with-state': words('Raise the matter with the State', 'Обратитесь к государству'),
  'settle-entry-into-force': words('Settle the entry into force', 'Решите вопрос о вступлении в силу'),
  'compose-package': words(
    'Correct the package, or have it taken out',
    'Исправьте состав пакета или исключите документ',
  ),
  'repeat-conclusion': words('See to it, and repeat the conclusion', 'Устраните препятствие и повторите завершение'),
  'extend-or-let-lapse': words('Extend the term, or let it end', 'Продлите срок или дайте ему истечь'),
  'record-review': words('Hold the review, and record it', 'Проведите обзор и внесите его'),
  'settle-rivals': words('See which of the two drafts stands', 'Определите, какой из двух проектов остаётся в силе'),
  'record-invitation-reply': words(
    'Say whether your delegation will come',
    'Сообщите, будет ли участвовать Ваша делегация',
  ),
  'look-into-delivery': words('Look into the delivery', 'Проверьте передачу'),
};

const silence: Readonly<Record<string, Entry>> = {
  'silence-is-consent': words('Silence counts as consent.', 'Молчание считается согласием.'),
  'counts-as-missing': words('Silence is not consent.', 'Молчание не считается согласием.'),
  confirms: words('Silence confirms.', 'Молчание подтверждает.'),
  expires: words('Without it, the term ends.', 'Без него срок закончится.'),
  lapses: words('Without it, the provisional adoption lapses.', 'Без него предварительное принятие утратит силу.'),
};

export const hasWord = (code: string): boolean => Object.hasOwn(glossary, code);
export const wordFor = (code: string, language: WorkingLanguage): string => glossary[code]?.[language] ?? code;
export const actFor = (act: string, language: WorkingLanguage): string =>
  acts[act]?.[language] ?? deedFor(act, language) ?? act;
/** What silence is taken for; nothing where it means nothing. */
export const silenceFor = (code: string, language: WorkingLanguage): string | undefined => silence[code]?.[language];
