import type { Messages } from '../en.ts';

export const dialog: Messages['dialog'] = { close: 'Закрыть' };
