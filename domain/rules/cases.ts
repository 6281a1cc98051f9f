import { table } from './rule.ts';

const of = (number: number, basis: string): [string, string] => [
  `case ${number}`,
  `${basis} (domain facts, case ${number})`,
];

/** The hard cases, where events and problems name them. */
export const CASES = table(1, [
  [
    ...of(3, 'OSCE Annex 1(A)'),
    'Once broken, a silence is over; paused, it runs on when the block is lifted.',
    'Прерванное молчание завершено; приостановленное продолжается после снятия препятствия.',
  ],
  [
    ...of(5, 'UN General Assembly, June 2020'),
    'An amendment needs its text; a new text needs a new round.',
    'Для поправки нужен её текст; для нового текста нужен новый раунд.',
  ],
  [
    ...of(8, 'OSCE Annex 1(A), step 1'),
    'Who refuses silence as such sends the matter to a meeting.',
    'Возражение против самой процедуры молчания передаёт вопрос на заседание.',
  ],
  [
    ...of(9, 'practice'),
    'A period is extended before it expires, for all, as often as the procedure allows.',
    'Срок продлевается до его истечения, для всех и столько раз, сколько допускает процедура.',
  ],
  [
    ...of(10, 'practice'),
    'A period is never shortened; positions that were stated stay.',
    'Срок никогда не сокращается; заявленные позиции сохраняются.',
  ],
  [
    ...of(11, 'UN General Assembly, 2020: two rival drafts with the same expiry'),
    'Rival drafts have their own outcomes; where both pass, neither falls by itself, and the Chair is asked which stands.',
    'Конкурирующие проекты имеют собственные результаты; если приняты оба, ни один не теряет силу сам по себе, и Председательство просят определить, какой остаётся.',
  ],
  [
    ...of(15, 'Senior Officials Committee, 27 June 2024 (s-cica.org)'),
    'What is approved subject to silence is approved only once the silence has held.',
    'Одобренное с условием процедуры молчания считается одобренным лишь после соблюдения молчания.',
  ],
  [
    ...of(17, 'OSCE and UN letters'),
    'What silence decides counts from the expiry, not from the letter that confirms it.',
    'Решение, принятое молчанием, действует с момента истечения срока, а не с письма о подтверждении.',
  ],
  [
    ...of(19, 'CICA Rules of Procedure, Art. 1.2'),
    'Below the quorum nothing is adopted.',
    'Без кворума ничто не принимается.',
  ],
  [
    ...of(22, 'practice'),
    'A seat that is vacant or contested counts for the quorum and cannot approve.',
    'Вакантное или оспариваемое место учитывается для кворума, но не может одобрять.',
  ],
  [
    ...of(24, 'CSCE Prague Document, 1992'),
    'A State is left out only where the rule for this kind of decision permits it.',
    'Государство исключается из принятия решения, только если это допускает правило для данного вида решений.',
  ],
  [
    ...of(25, 'inference'),
    'A Member State that is suspended or leaves blocks no more; the quorum is computed anew.',
    'Государство, членство которого приостановлено или прекращено, больше не блокирует; кворум исчисляется заново.',
  ],
  [
    ...of(28, 'meeting moved from 11 November to 17 December 2024'),
    'A meeting that is moved stays the same meeting; what is over cannot be moved.',
    'Перенесённое заседание остаётся тем же заседанием; завершённое перенести нельзя.',
  ],
  [
    ...of(29, 'CICA Rules of Procedure, 14.1.5'),
    'A soft term that has passed warns, and does nothing else.',
    'Истёкший рекомендательный срок лишь предупреждает.',
  ],
  [
    ...of(31, 'Vienna Convention on the Law of Treaties, Arts. 7 and 8'),
    'Of two contradictory positions of one State the latest received counts, and the Secretariat asks the State.',
    'Из двух противоречащих позиций одного государства учитывается полученная последней, и Секретариат обращается к государству.',
  ],
  [
    ...of(32, 'Statement of 18 September 2024'),
    'A call for nominations collects them until it is closed; silence is not a nomination.',
    'Приём кандидатур длится до его закрытия; молчание не означает выдвижения.',
  ],
  [
    ...of(33, 'Statement of 18 September 2024, slide 9'),
    'A frozen matter is reopened by the Chair, and each State speaks anew.',
    'Замороженный вопрос вновь открывает Председательство, и каждое государство высказывается заново.',
  ],
  [
    ...of(35, 'practice of the OSCE and the United Nations'),
    'A proposal is withdrawn before the decision; after it there is only repeal.',
    'Предложение отзывается до принятия решения; после него возможна только отмена.',
  ],
  [
    ...of(37, 'OSCE practice'),
    'The parts of a package are adopted together, or none is.',
    'Части пакета принимаются вместе или не принимается ни одна.',
  ],
  [
    ...of(38, 'Vienna Convention on the Law of Treaties, Art. 12'),
    'What was agreed ad referendum is provisional until confirmed; what silence then means is the procedure’s word.',
    'Согласованное ad referendum носит предварительный характер до подтверждения; значение молчания определяет процедура.',
  ],
  [
    ...of(44, 'Senior Officials Committee, June 2021; Ministerial Council, 26 December 2023'),
    'Which organ is competent is dated; an exception needs a recorded decision.',
    'Компетенция органа определяется на дату; исключение требует зарегистрированного решения.',
  ],
  [
    ...of(45, 'UN General Assembly decision 74/544'),
    'What has a term is extended before it ends, the same way as it was adopted.',
    'Решение со сроком продлевается до его истечения тем же способом, каким было принято.',
  ],
  [
    ...of(46, 'practice of depositaries'),
    'An instrument counts from its receipt by the depositary in due form; a domestic act does not.',
    'Документ учитывается со дня его получения депозитарием в надлежащей форме; внутренний акт не учитывается.',
  ],
  [
    ...of(47, 'Convention on Privileges and Immunities, Art. 9(2)'),
    'The treaty enters into force so many days after the instrument that fulfils its clause.',
    'Договор вступает в силу через установленное число дней после документа, выполняющего условие.',
  ],
  [
    ...of(48, 'United Kingdom depositary table (treaties.fcdo.gov.uk)'),
    'An instrument can be taken back before entry into force; between fulfilment and entry somebody has to decide.',
    'Документ может быть отозван до вступления в силу; между выполнением условия и вступлением в силу вопрос подлежит решению.',
  ],
  [
    ...of(49, 'Vienna Convention on the Law of Treaties, Art. 77'),
    'An instrument not in due form counts from the day on which it is cured.',
    'Документ ненадлежащей формы учитывается со дня устранения недостатка.',
  ],
]);
