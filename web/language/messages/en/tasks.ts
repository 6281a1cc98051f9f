export const tasks = {
  asked: 'Asked: {who}',
  rule: 'rule {rule}',
  silenceMeansNothing: 'Nothing happens by silence',
} as const;
