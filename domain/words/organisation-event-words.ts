import type { Pair } from './pair.ts';

/** What happened to the organisation, by the names of its events. */
export const organisationEvents: Readonly<Record<string, Pair>> = {
  'organisation-established': ['Organisation established', 'Организация учреждена'],
  // parties
  'party-admitted': ['Party admitted', 'Принят участник'],
  'party-suspended': ['Participation suspended', 'Участие приостановлено'],
  'party-reinstated': ['Suspension ended', 'Участие восстановлено'],
  'party-departed': ['Party left', 'Участник выбыл'],
  'status-granted': ['Status granted', 'Предоставлен статус'],
  'status-ended': ['Status ended', 'Статус прекращён'],
  'party-renamed': ['Party renamed', 'Изменено наименование участника'],
  'candidate-registered': ['Candidate registered', 'Зарегистрирован кандидат'],
  'candidate-step-recorded': ['A candidate did what is asked of it', 'Кандидат выполнил требуемое'],
  'candidature-withdrawn': ['Candidate withdrew', 'Кандидат отозвал заявку'],
  'seat-set': ['Standing of a seat recorded', 'Внесено положение с местом государства'],
  'representative-accredited': ['Representative accredited', 'Представитель аккредитован'],
  'accreditation-ended': ['Accreditation ended', 'Аккредитация прекращена'],
  // organs and offices
  'organ-established': ['Organ established', 'Учреждён орган'],
  'organ-renamed': ['Organ renamed', 'Изменено наименование органа'],
  'organ-dissolved': ['Organ dissolved', 'Орган упразднён'],
  'office-renamed': ['Office renamed', 'Изменено наименование должности'],
  'organisation-renamed': ['Organisation renamed', 'Изменено наименование организации'],
  'chair-designated': ['Next Chair designated', 'Определено следующее Председательство'],
  'chair-handed-over': ['Chair handed over', 'Председательство передано'],
  'coordinator-appointed': ['Coordinator appointed', 'Назначен координатор'],
  // how it works
  'competence-granted': ['Competence granted', 'Орган наделён компетенцией'],
  'competence-withdrawn': ['Competence withdrawn', 'Компетенция отозвана'],
  'competence-overridden': ['Decision on a competence', 'Решение о компетенции органа'],
  'working-languages-set': ['Working languages set', 'Установлены рабочие языки'],
  'basic-quorum-set': ['Basic quorum set', 'Установлен основной кворум'],
  // the record
  'past-fact-recorded': ['A fact of the past, attested', 'Факт прошлого, засвидетельствовано'],
  'decision-attributed': ['Decision behind a fact recorded', 'Указано решение, лежащее в основе факта'],
  // what rounds and meetings ask of it
  'electorate-frozen': ['States of a round fixed', 'Определён состав участников раунда'],
  'round-deregistered': ['States of a round not followed any more', 'Состав участников раунда больше не отслеживается'],
  'membership-stated': ['Members and quorum told', 'Сообщены состав членов и кворум'],
};
