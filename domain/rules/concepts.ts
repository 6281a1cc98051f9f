import { table } from './rule.ts';

const DESIGN = "the program's own rule, from the practice of CICA and the OSCE";

/** What the program's own design says, where events and problems name it. */
export const CONCEPTS = table(1, [
  [
    'design §3 freeze',
    'practice of CICA: positions reserved in 2022 (Statement of 18 September 2024, slide 9)',
    'A matter that a reserved position blocks rests without a term, until the Chair reopens it.',
    'Вопрос, заблокированный зарезервированной позицией, остаётся без движения бессрочно, пока Председательство не откроет его вновь.',
  ],
  [
    'design §3 objection point',
    'practice of the United Nations General Assembly, June 2020 (thehindu.com)',
    'Only the State itself lifts a point of its objection.',
    'Пункт возражения снимает только само государство.',
  ],
  [
    'design §3 round',
    `${DESIGN}: a round has one method`,
    'A round is one attempt to reach consensus: one organ, one text, one method; an act of another method does not belong to it.',
    'Раунд — это одна попытка достичь консенсуса: один орган, один текст, один способ; действие иного способа к нему не относится.',
  ],
  [
    'design §3 silence procedure',
    'CICA Rules of Procedure, 14.1.4 (s-cica.org); OSCE Rules of Procedure, Annex 1(A) (as reproduced)',
    'By silence a text is adopted unless a State breaks the silence before the announced expiry.',
    'По процедуре молчания текст принимается, если до объявленного истечения срока ни одно государство не прервёт молчание.',
  ],
  [
    'design §3 stage',
    `${DESIGN}: each stage ends by its own acts`,
    'Each stage is ended by the acts that belong to it.',
    'Каждая стадия завершается относящимися к ней действиями.',
  ],
  [
    'design §3 task',
    `${DESIGN}: a task belongs to a function`,
    'A task is asked of a State or an office, not of a person.',
    'Задача ставится перед государством или должностным органом, а не перед лицом.',
  ],
  [
    'design §3 written',
    'Convention on Privileges and Immunities: decisions through diplomatic channels (wpdu.cn, extract)',
    'In writing, every Member State has to answer; silence is not consent.',
    'В письменной процедуре ответить должно каждое государство-член; молчание не означает согласия.',
  ],
  [
    'design §5',
    `${DESIGN}: instants, dates and deliveries`,
    'What is told to another part of the body is delivered and answered; a date of the register lies in the past.',
    'Сообщаемое другой части организации передаётся и получает ответ; дата реестра относится к прошлому.',
  ],
  [
    'design §6',
    'the pinned procedure of the document',
    'The procedure of the document says what each stage needs, which methods it allows, and what follows.',
    'Процедура документа определяет, что требуется на каждой стадии, какие способы допускаются и что следует далее.',
  ],
  [
    'design §6 notice of meetings',
    "the body's own rule on the notice of its meetings",
    'A convocation goes out so many days before the meeting as the rules of the body say; where they are strict, a later one is none.',
    'Созыв направляется за столько дней до заседания, сколько требуют правила организации; если они не допускают исключений, более поздний созыв не имеет силы.',
  ],
  [
    'API',
    "the program's own interface",
    'The request names something that is not there.',
    'В запросе названо то, чего нет.',
  ],
]);
