import { table } from './rule.ts';

const program = (on: string): string => `the program's own rule: ${on}`;

/** What must always hold (design §4), with the article that a rule rests on where there is one. */
export const INVARIANTS = table(1, [
  [
    'I1',
    'CICA Rules of Procedure, Art. 1.2 (crntt.com, Chinese text): consensus exists if no Member State raises an objection',
    'Nothing is adopted over a position that blocks, below the quorum, outside the competent organ, or on a text that was replaced.',
    'Ничто не принимается при наличии блокирующей позиции, без кворума, вне компетентного органа или по заменённой редакции.',
  ],
  [
    'I2',
    program('who takes part is fixed when the round opens (domain facts, cases 18 and 25)'),
    'Who takes part, and by which version of the procedure, is fixed when the round opens; it shrinks only by a recorded suspension or departure.',
    'Состав участников и версия процедуры закрепляются при открытии раунда; состав сокращается только при зарегистрированном приостановлении членства или выходе.',
  ],
  [
    'I3',
    'OSCE Rules of Procedure, Annex 1(A), step 3 (MC.DOC/1/06, as reproduced): an objection has to be communicated before the expiry',
    'What is received before the expiry counts; what is received at the expiry or later is late. The time of receipt counts.',
    'Учитывается полученное до истечения срока; полученное в момент истечения срока или позже считается опоздавшим. Решает время получения.',
  ],
  [
    'I4',
    program('no adoption by outage (domain facts, case 2)'),
    'Where it cannot be shown that positions could be received at the end of the period, nothing is adopted by itself: the Chair decides.',
    'Если нельзя подтвердить, что в конце срока позиции могли быть получены, ничто не принимается само собой: решает Председательство.',
  ],
  [
    'I5',
    'practice of the United Nations General Assembly, June 2020 (thehindu.com): a new text is a new silence procedure with a term of its own',
    'A new revision ends the round on the earlier one; positions do not carry over unless the procedure lets them for an editorial change.',
    'Новая редакция завершает раунд по прежней; позиции не переносятся, если процедура не допускает этого для редакционных изменений.',
  ],
  [
    'I6',
    'OSCE Rules of Procedure, Annex 1(A), step 4 (as reproduced): the Chair informs in writing that the decision is adopted',
    'Silence that held and adoption are two things: the Chair confirms where positions may arrive by other channels.',
    'Соблюдённое молчание и принятие — не одно и то же: если позиции могут поступать по другим каналам, принятие подтверждает Председательство.',
  ],
  [
    'I7',
    program('the record'),
    'What is recorded is never changed or deleted; what was refused is recorded as refused.',
    'Зарегистрированное никогда не изменяется и не удаляется; отклонённое регистрируется как отклонённое.',
  ],
  [
    'I8',
    program('the record'),
    'Each event of the record carries the hash of the one before it.',
    'Каждое событие записи содержит хеш предыдущего.',
  ],
  [
    'I9',
    program('an act counts once'),
    'An act is carried out once, however often it is sent; what is on the record already is not recorded again.',
    'Действие совершается один раз, сколько бы раз оно ни было направлено; уже зарегистрированное повторно не регистрируется.',
  ],
  [
    'I10',
    program('the record'),
    'The events of a record arrive in their order, and none is missing.',
    'События записи поступают по порядку, и ни одно не пропускается.',
  ],
  [
    'I11',
    program('authority and receipt (domain facts §3.10)'),
    'Who acts, and when an act was received, is established by the server or attested by the Secretariat; on a contested outcome the Chair decides.',
    'Кто действует и когда действие получено, устанавливает сервер или удостоверяет Секретариат; об оспоренном результате решает Председательство.',
  ],
  [
    'I12',
    program('dates that are computed'),
    'A date that a rule computes is recorded with how it came about, and computed in one place only.',
    'Дата, исчисляемая по правилу, регистрируется вместе со способом её исчисления и исчисляется только в одном месте.',
  ],
  [
    'I13',
    program('a document may live for decades'),
    'A document holds a bounded amount; what is beyond it is refused.',
    'Документ вмещает ограниченный объём; сверх него действия отклоняются.',
  ],
  [
    'I14',
    program('confidentiality (domain facts §3.10)'),
    'What is restricted is not seen by those who are not entitled to see it.',
    'Сведения ограниченного доступа не видны тем, кто не имеет права их видеть.',
  ],
  [
    'I15',
    program('what was before the body decided here'),
    'What was before the body decided here is attested with its source, not decided here.',
    'То, что было до начала работы органа в этой системе, удостоверяется с указанием источника, а не решается здесь.',
  ],
]);
