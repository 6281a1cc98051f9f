import { message } from './message.ts';

/** What States say in a round. Those that name nobody go to whom positions do not circulate (I14). */
export const positionMessages = {
  'position-received': message(
    'Position received',
    'The position of your State in round {round} is on record.',
    'Позиция получена',
    'Позиция Вашего государства в раунде {round} зарегистрирована.',
  ),
  'position-stated': message(
    'Position stated',
    '{parties}: {position}, in round {round}.',
    'Заявлена позиция',
    '{parties}: {position}, раунд {round}.',
  ),
  'communication-without-effect': message(
    'Recorded without effect',
    'A communication of yours on round {round} is recorded and circulated, without effect on the outcome: {why}.',
    'Зарегистрировано без последствий',
    'Ваше сообщение по раунду {round} зарегистрировано и распространено, но не влияет на результат: {why}.',
  ),
  'communication-recorded': message(
    'Communication without effect',
    '{parties}: {position}, on round {round}; recorded and circulated, without effect on the outcome: {why}.',
    'Сообщение без последствий',
    '{parties}: {position}, раунд {round}; зарегистрировано и распространено, но не влияет на результат: {why}.',
  ),
  'point-lifted': message(
    'Objection point lifted',
    '{party} has lifted a point of its objection in round {round}.',
    'Пункт возражения снят',
    '{party}: снят пункт возражения в раунде {round}.',
  ),
  'points-lapsed': message(
    'Objection points lapsed',
    'Points that your State had raised in round {round} have lapsed by a rule.',
    'Пункты возражения утратили силу',
    'Пункты, выдвинутые Вашим государством в раунде {round}, утратили силу по правилу.',
  ),
  'positions-circulated': message(
    'Positions circulated',
    'The positions of round {round} have been circulated.',
    'Позиции распространены',
    'Позиции раунда {round} распространены.',
  ),
  'position-clarified': message(
    'Position clarified',
    '{party} has told which of its two positions in round {round} stands: {position}.',
    'Позиция уточнена',
    '{party}: уточнено, какая из двух позиций в раунде {round} остаётся в силе: {position}.',
  ),
  'position-clarified-for-it': message(
    'Position clarified',
    'It is on record which of the two positions of your State in round {round} stands.',
    'Позиция уточнена',
    'Зарегистрировано, какая из двух позиций Вашего государства в раунде {round} остаётся в силе.',
  ),
  'position-carried-over': message(
    'Position carried over',
    'The position of your State in round {round} goes on under an editorial revision.',
    'Позиция перенесена',
    'Позиция Вашего государства в раунде {round} сохраняется при редакционной правке.',
  ),
  'positions-carried-over': message(
    'Positions carried over',
    'Positions in round {round} go on under an editorial revision: {parties}.',
    'Позиции перенесены',
    'Позиции в раунде {round} сохраняются при редакционной правке: {parties}.',
  ),
  'method-objected': message(
    'Silence refused as a method',
    '{party} objects to deciding this by silence in round {round}. The item goes to a meeting.',
    'Возражение против процедуры молчания',
    '{party} возражает против решения по процедуре молчания в раунде {round}. Вопрос выносится на заседание.',
  ),
  'method-objected-unnamed': message(
    'Silence refused as a method',
    'A Member State objects to deciding this by silence in round {round}. The item goes to a meeting.',
    'Возражение против процедуры молчания',
    'Государство-член возражает против решения по процедуре молчания в раунде {round}. Вопрос выносится на заседание.',
  ),
  'act-arrived-late': message(
    'Your act arrived after the conclusion',
    'An act of yours in round {round} was received in time and arrived after the conclusion. The outcome is contested; the Chair decides.',
    'Ваше сообщение поступило после завершения',
    'Ваше сообщение по раунду {round} получено в срок, но поступило после завершения. Результат оспорен; решает Председательство.',
  ),
  'in-time-act-undelivered': message(
    'Act received in time, arrived late',
    '{parties}: {position}, received in time in round {round}, arrived after its conclusion. The outcome is contested.',
    'Получено в срок, поступило позже',
    '{parties}: {position}, получено в срок в раунде {round}, поступило после завершения. Результат оспорен.',
  ),
  'ad-referendum-confirmed': message(
    'Ad referendum confirmed',
    'The position ad referendum of {party} in round {round} is confirmed.',
    'Позиция ad referendum подтверждена',
    'Позиция ad referendum подтверждена ({party}, раунд {round}).',
  ),
};
