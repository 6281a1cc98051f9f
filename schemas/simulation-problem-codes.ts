/** The codes of simulations; part of `problemCodes`. */
export const simulationProblemCodes = {
  'simulation-out-of-range': {
    status: 422,
    sentence:
      'A simulation begins no later than now, ends after it begins and at most twenty years later, and its acts lie between.',
    rule: 'API',
  },
  'simulation-too-long': {
    status: 422,
    sentence:
      'The simulation was given up: it takes longer than is allowed here. Ask about fewer acts or a shorter time.',
    rule: 'API',
  },
} as const;
