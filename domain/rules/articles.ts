import { table } from './rule.ts';

const CICA = 'CICA Rules of Procedure';
const OSCE = 'OSCE Rules of Procedure, MC.DOC/1/06 (as reproduced by an encyclopaedia)';
const VCLT = 'Vienna Convention on the Law of Treaties, 1969';

/** Articles of rules of procedure and treaties, as far as they were read (domain facts §8). */
export const ARTICLES = table(1, [
  [
    'RoP 1.2',
    `${CICA}, Art. 1.2 (crntt.com, Chinese text)`,
    'Decisions at all levels are taken by consensus of all Member States; a meeting needs a quorum of at least two thirds of them.',
    'Решения на всех уровнях принимаются консенсусом всех государств-членов; для заседания необходим кворум не менее двух третей.',
  ],
  [
    'CICA admission',
    'Admission of Kuwait, 11 to 13 October 2022 (inform.kz a3990035)',
    'A candidate signs the founding texts first; then the Members decide by consensus.',
    'Кандидат сначала подписывает основополагающие документы; затем государства-члены решают консенсусом.',
  ],
  [
    'RoP 1.9',
    `${CICA}, Art. 1.9 (crntt.com, Chinese text)`,
    'The working languages are English and Russian; adopted documents are in English.',
    'Рабочие языки — английский и русский; принятые документы составляются на английском языке.',
  ],
  [
    'RoP 14.1.4',
    `${CICA}, ch. 14, 21 May 2014 (s-cica.org, Chairmanship)`,
    'The Senior Officials Committee recommends the next Chair through a silence procedure.',
    'КСДЛ рекомендует следующее Председательство посредством процедуры молчания.',
  ],
  [
    'RoP 14.1.5',
    `${CICA}, ch. 14, 21 May 2014 (s-cica.org, Chairmanship)`,
    'The next Chair is in principle decided one year before the term expires.',
    'Вопрос о следующем Председательстве в принципе решается за год до истечения срока.',
  ],
  [
    'RoP 14.1.6',
    `${CICA}, ch. 14, 21 May 2014 (s-cica.org, Chairmanship)`,
    'Where there are two or more candidates, the Members decide by consensus, and the present Chair facilitates.',
    'При наличии двух и более кандидатов государства-члены решают консенсусом при содействии действующего Председательства.',
  ],
  [
    'RoP 14.2',
    `${CICA}, ch. 14, 21 May 2014 (s-cica.org, Chairmanship)`,
    'The Chair passes at the opening of the regular meeting that ends its term, not on a date.',
    'Председательство передаётся при открытии очередного заседания, которым заканчивается его срок, а не в определённую дату.',
  ],
  [
    'OSCE Annex 1(A) step 1',
    `${OSCE}, Annex 1(A), step 1`,
    'Silence is used only if nobody objects to using it; otherwise the matter goes to a meeting.',
    'Процедура молчания применяется, только если никто не возражает против неё; иначе вопрос выносится на заседание.',
  ],
  [
    'OSCE Annex 1(A) step 3',
    `${OSCE}, Annex 1(A), step 3`,
    'An objection or an amendment received before the expiry breaks the silence: the decision is not adopted.',
    'Возражение или поправка, полученные до истечения срока, прерывают молчание: решение не принято.',
  ],
  [
    'OSCE Annex 1(A) step 5',
    `${OSCE}, Annex 1(A), step 5`,
    'The Chair announces at the first meeting after what silence decided.',
    'О решении, принятом по процедуре молчания, Председатель объявляет на первом заседании после него.',
  ],
  [
    'OSCE IV.1(A)6',
    `${OSCE}, para. IV.1(A)6 (shrmonitor.org)`,
    'A State may join the consensus with an interpretative statement or a reservation, given as a text.',
    'Государство может присоединиться к консенсусу с заявлением о толковании или оговоркой, представленными в виде текста.',
  ],
  [
    'VCLT 8',
    `${VCLT}, Art. 8 (hozir.org)`,
    'An act by somebody without full powers has no effect unless the State confirms it.',
    'Акт лица без полномочий не имеет силы, если государство его не подтвердит.',
  ],
  [
    'VCLT 12(2)(b)',
    `${VCLT}, Art. 12(2)(b) (law-ref.org)`,
    'A signature ad referendum is a full signature once the State confirms it.',
    'Подписание ad referendum становится полным подписанием после подтверждения государством.',
  ],
  [
    'VCLT 14',
    `${VCLT}, Art. 14 (law-ref.org)`,
    'Who ratifies, accepts or approves has signed before.',
    'Ратификации, принятию или утверждению предшествует подписание.',
  ],
  [
    'VCLT 20(5)',
    `${VCLT}, Art. 20(5) (law-ref.org)`,
    'A reservation counts as accepted if no objection was raised within twelve months.',
    'Оговорка считается принятой, если в течение двенадцати месяцев не высказано возражений.',
  ],
  [
    'VCLT 77(1)(d)',
    `${VCLT}, Art. 77(1)(d) (lawglobalhub.com)`,
    'The depositary examines whether an instrument is in due form and raises faults with the State.',
    'Депозитарий проверяет надлежащую форму документа и сообщает государству о недостатках.',
  ],
]);
