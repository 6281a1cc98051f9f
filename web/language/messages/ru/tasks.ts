import type { Messages } from '../en.ts';

export const tasks: Messages['tasks'] = {
  asked: 'Ожидается от: {who}',
  rule: 'правило {rule}',
  silenceMeansNothing: 'Молчание ничего не меняет',
};
