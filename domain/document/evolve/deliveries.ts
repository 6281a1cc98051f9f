import type { Evolvers } from './evolver.ts';

/** So many refused deliveries are kept as work for the Secretariat; all of them stand in the record. */
const KEPT = 20;

export const deliveryEvolvers: Evolvers<'delivery-accepted' | 'delivery-refused'> = {
  'delivery-accepted': () => ({}),
  'delivery-refused': (document, { data }, place) => ({
    refusedDeliveries: [
      ...document.refusedDeliveries.slice(-KEPT + 1),
      { delivery: data.delivery, command: data.command, code: data.code, at: place.recorded },
    ],
  }),
};
