/** Rules and facts as data: the YAML files of organisations, procedures and cases, read at the edges only, never by a workflow. */
export { readRulesFile, parseRulesFile, RULES_ROOT, type RulesFile } from './read-rules-file.ts';
export { RulesFileError, type Finding } from './rules-file-error.ts';
export { loadCalendar, loadCalendars } from './load-calendar.ts';
export { loadRoster, rosterFile } from './load-roster.ts';
export { faultsOfProcedure } from './prove-procedure.ts';
export { currentProcedure, procedureOf, loadProcedures } from './load-procedures.ts';
