import { table } from './rule.ts';

const of = (number: number, basis: string): [string, string] => [
  `case ${number}`,
  `${basis} (domain facts, case ${number})`,
];

/** Hard cases that the code names less often. */
export const FURTHER_CASES = table(1, [
  [
    ...of(1, 'OSCE Annex 1(A), step 3'),
    'An objection a moment before the expiry breaks the silence; one at the expiry is late.',
    'Возражение за миг до истечения срока прерывает молчание; возражение в момент истечения считается опоздавшим.',
  ],
  [
    ...of(2, 'OSCE Annex 1(A); inference'),
    'What was sent in time and received late is late; an outage of the Secretariat is for the Chair to judge.',
    'Отправленное вовремя и полученное поздно считается опоздавшим; о сбое на стороне Секретариата судит Председательство.',
  ],
  [
    ...of(4, 'UN General Assembly, June 2020'),
    'An objection lifted after the expiry adopts nothing retroactively; a new procedure is opened.',
    'Снятие возражения после истечения срока не означает принятия задним числом; открывается новая процедура.',
  ],
  [
    ...of(6, 'inference'),
    'A revision that corrects a slip is a revision all the same.',
    'Редакция, исправляющая опечатку, — всё равно новая редакция.',
  ],
  [
    ...of(7, 'UN General Assembly, June 2020'),
    'A letter for several States is an objection of each; its sender lifts only for those that he names.',
    'Письмо от нескольких государств — возражение каждого; снимается только за названные государства.',
  ],
  [
    ...of(12, 'Regulation 1182/71; practice'),
    'Days of a period are counted by the working calendar of the seat; the instant that was announced holds.',
    'Дни срока исчисляются по рабочему календарю места пребывания; действует объявленный момент.',
  ],
  [
    ...of(13, 'time zone law of Kazakhstan, 1 March 2024'),
    'A deadline is kept with its wall time and zone; the instant that was announced holds.',
    'Срок хранится с местным временем и часовым поясом; действует объявленный момент.',
  ],
  [
    ...of(14, 'inference'),
    'After an outage receipts decide, not the clock of the machine; nothing is adopted twice.',
    'После сбоя решает время получения, а не часы машины; ничто не принимается дважды.',
  ],
  [
    ...of(16, 'practice of CICA'),
    'Silence at one stage does not bind a State at the next.',
    'Молчание на одной стадии не связывает государство на следующей.',
  ],
  [
    ...of(18, 'admission of Kuwait, 2022'),
    'A State that is admitted during a round does not block that round.',
    'Государство, принятое во время раунда, в этом раунде не препятствует.',
  ],
  [
    ...of(20, 'CICA Rules of Procedure, Art. 1.2'),
    'An absent State’s earlier written objection blocks.',
    'Ранее представленное письменное возражение отсутствующего государства препятствует.',
  ],
  [
    ...of(21, 'Vienna Convention on the Law of Treaties, Art. 7'),
    'A delegation without credentials takes part provisionally.',
    'Делегация без полномочий участвует временно.',
  ],
  [
    ...of(23, 'CICA Rules of Procedure, Art. 1.3'),
    'An observer’s objection is recorded and has no effect.',
    'Возражение наблюдателя регистрируется и последствий не имеет.',
  ],
  [
    ...of(26, 'CICA Rules of Procedure, 14.2'),
    'A handover of the Chair leaves procedures as they are; the outgoing Chair loses its rights at once.',
    'Передача Председательства не меняет процедур; прежнее Председательство сразу теряет свои права.',
  ],
  [
    ...of(27, 'CICA Rules of Procedure, 14.1.3'),
    'The State that chairs has a position of its own, apart from its office.',
    'Председательствующее государство имеет собственную позицию, отдельную от должности.',
  ],
  [
    ...of(30, 'Secretariat Agreement, Arts. 2 and 3'),
    'A task belongs to a State’s function, not to a person.',
    'Задача принадлежит функции государства, а не лицу.',
  ],
  [
    ...of(34, 'Statement of 18 September 2024'),
    'A pending matter stays pending; each consideration is recorded.',
    'Нерешённый вопрос остаётся нерешённым; каждое рассмотрение регистрируется.',
  ],
  [
    ...of(36, 'inference'),
    'A document that is split gives new documents; positions do not carry over.',
    'Разделённый документ становится новыми документами; позиции не переносятся.',
  ],
  [
    ...of(39, 'OSCE practice'),
    'A statement entered after the journal is closed is circulated, not attached.',
    'Заявление, поступившее после закрытия журнала, распространяется, но не прилагается.',
  ],
  [
    ...of(40, 'Guide to Practice on Reservations'),
    'What a statement is, its effect tells, not its title; no program decides it.',
    'Чем является заявление, определяет его действие, а не название; программа этого не решает.',
  ],
  [
    ...of(41, 'CICA Rules of Procedure, Art. 1.9'),
    'The adopted text is English; a fault of a translation is corrected without touching the decision.',
    'Принятый текст — английский; ошибка перевода исправляется, не затрагивая решения.',
  ],
  [
    ...of(42, 'OSCE Annex 1(A), step 2'),
    'A document has no number before it is adopted.',
    'До принятия документ не имеет номера.',
  ],
  [
    ...of(43, 'Eurasian Economic Commission, 2022'),
    'Approval of a status is not the status.',
    'Одобрение статуса ещё не статус.',
  ],
  [
    ...of(50, 'Convention on Privileges and Immunities, Art. 9(2)'),
    'A State that did not sign can accede; all instruments count alike.',
    'Не подписавшее государство может присоединиться; все документы учитываются одинаково.',
  ],
  [
    ...of(54, 'Secretariat Agreement'),
    'Provisional application does not count towards entry into force.',
    'Временное применение не учитывается для вступления в силу.',
  ],
  [
    ...of(55, 'Secretariat Agreement'),
    'A fraction is counted of what the clause names; a new signature can raise the threshold.',
    'Доля исчисляется от названного в положении; новая подпись может повысить порог.',
  ],
  [
    ...of(57, 'Vienna Convention on the Law of Treaties, Art. 8'),
    'A signature without full powers has no effect until the State confirms it.',
    'Подпись без полномочий не имеет силы до подтверждения государством.',
  ],
  [
    ...of(60, 'change of name of a State'),
    'Names are dated; who bears them stays the same.',
    'Наименования имеют даты; носитель остаётся тем же.',
  ],
]);
