import type { Messages } from '../en.ts';

export const signIn: Messages['signIn'] = {
  title: 'Вход',
  withProvider: 'Войти с учётной записью Вашей организации',
  token: 'Токен доступа',
  tokenHelp:
    'В этой установке клиент входа для страниц не указан. Вставьте токен; он хранится, пока Вы не закроете вкладку.',
  continue: 'Продолжить',
  failed: 'Войти не удалось.',
  again: 'Повторить',
  ended: 'Ваш сеанс завершён.',
};
