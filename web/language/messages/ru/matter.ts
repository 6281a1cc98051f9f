import type { Messages } from '../en.ts';

export const matter: Messages['matter'] = { document: 'Документ', meeting: 'Заседание', organisation: 'Организация' };
