/** What is for the Chair to decide: an outcome, a confirmation, a matter that only the Chair sets free. */
const RULINGS = new Set([
  'record-ruling',
  'confirm-adoption',
  'resume-round',
  'resolve-contest',
  'reopen-round',
  'settle-entry-into-force',
  'remove-from-package',
  'dissolve-package',
]);

/** Whether a task asks for a decision of the Chair, and not for something to be set going. */
export const isRuling = ({ act }: { act: string }): boolean => RULINGS.has(act);
