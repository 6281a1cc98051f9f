import { Command, InvalidArgumentError } from 'commander';
import { ConfigurationError } from '../activities/configuration.ts';
import { EngineError } from '../engines/index.ts';
import { clockCommand } from './commands/clock.ts';
import { entryIntoForceCommand } from './commands/entry-into-force.ts';
import { exportCommand } from './commands/export.ts';
import { migrateCommand } from './commands/migrate.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { reconcileCommand } from './commands/reconcile.ts';
import { republishCommand } from './commands/republish.ts';
import { retryNoticesCommand } from './commands/retry-notices.ts';
import { tokenCommand } from './commands/token.ts';
import { verifyCommand } from './commands/verify.ts';
import { CommandError } from './command-error.ts';
import { meetingHelp } from './meeting/subcommands.ts';
import type { actCommand } from './commands/act.ts';
import type { meetingCommand } from './commands/meeting.ts';
import type { organisationCommand } from './commands/organisation.ts';
import type { proveCommand } from './commands/prove.ts';
import type { explainCommand } from './commands/explain.ts';
import type { replayCommand } from './commands/replay.ts';
import type { rulesDiffCommand } from './commands/rules.ts';
import type { simulateCommand } from './commands/simulate.ts';
import { start } from './start/start.ts';

const program = new Command('nemcon')
  .description('Runs the decisions of bodies that decide by consensus.')
  .showHelpAfterError();

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new InvalidArgumentError('a port is a whole number from 1 to 65535.');
  return value;
}

program
  .command('start')
  .description(
    'bring up engines and program on this machine, with CICA as it stood on 18 September 2024, or another body',
  )
  .option('--port <port>', 'port of the API', port, port(process.env['PORT'] || '8080'))
  .option('--data <folder>', 'folder that keeps everything between starts', process.env['NEMCON_DATA'] || '.nemcon')
  .option(
    '--organisation <id>',
    'body to establish: a roster of RULES_DIRECTORY, or of those that come with the program',
  )
  .option('--until-loaded', 'stop again once everything is loaded', false)
  .action((options: { port: number; data: string; organisation?: string; untilLoaded: boolean }) =>
    start({
      port: options.port,
      dataDirectory: options.data,
      untilLoaded: options.untilLoaded,
      ...(options.organisation === undefined ? {} : { organisation: options.organisation }),
    }),
  );
program
  .command('token')
  .argument('[persona]', 'secretariat, chair, focal-point-kz, depositary, auditor, observer, operator, ...')
  .option('--list', 'name the personas')
  .option('--organisation <id>', 'the body; that of the running start unless told')
  .option('--data <folder>', 'folder of the running start', process.env['NEMCON_DATA'] || '.nemcon')
  .description('print a bearer token of the laptop issuer')
  .action(tokenCommand);
program
  .command('rebuild')
  .description('rebuild the read models from the archive')
  .option('--data <folder>', 'folder of the running start', process.env['NEMCON_DATA'] || '.nemcon')
  .action(rebuildCommand);
program
  .command('republish')
  .argument('<stream>', 'for example cica/organisation')
  .requiredOption('--from <sequence>', 'first sequence to publish again')
  .option('--data <folder>', 'folder of the running start', process.env['NEMCON_DATA'] || '.nemcon')
  .description('publish a stream to Kafka again, from the archive and from Temporal')
  .action(republishCommand);

program
  .command('clock')
  .option('--forward-to <time>', 'ISO 8601 with an offset; a demonstration clock moves forward only')
  .option('--organisation <id>', 'the body; that of the running start unless told')
  .option('--data <folder>', 'folder of the running start', process.env['NEMCON_DATA'] || '.nemcon')
  .description('read the demonstration clock, or move it forward')
  .action(clockCommand);
program
  .command('export')
  .argument('<document>', 'id or stream of a document')
  .option('--out <file>', 'where to write; a name made from the stream unless told')
  .option('--texts', 'with the words of its texts')
  .option('--data <folder>', 'folder of the running start', process.env['NEMCON_DATA'] || '.nemcon')
  .description('write the dossier of a document: one file with which anybody can verify its decision offline')
  .action(exportCommand);
program
  .command('verify')
  .argument('<file>', 'a dossier')
  .option('--json', 'everything as JSON')
  .description('check a dossier and make its decisions again; needs no engine and no network')
  .action(verifyCommand);
program
  .command('retry-notices')
  .option('--mail', 'try mail again that was laid aside', false)
  .option('--data <folder>', 'folder of the running start', process.env['NEMCON_DATA'] || '.nemcon')
  .description('read again what the notifier could not read, and make its notices')
  .action(retryNoticesCommand);

program
  .command('replay')
  .argument('[document]', 'id of a document, or a stream')
  .option('--all', 'every stream')
  .option('--with-current', 'also with the workflows of this release')
  .option('--json', 'everything as JSON')
  .option('--data <folder>', 'folder of the running start', process.env['NEMCON_DATA'] || '.nemcon')
  .description('execute workflow histories again, and compare them with the archive')
  // Loaded here alone: it brings the whole worker of Temporal with it.
  .action(async (name: string | undefined, options: Parameters<typeof replayCommand>[1]) =>
    (await import('./commands/replay.ts')).replayCommand(name, options),
  );
program
  .command('reconcile')
  .argument('[document]', 'id of a document, or a stream; every stream unless told')
  .option('--json', 'everything as JSON')
  .option('--patience <seconds>', 'how long what is under way may take', '10')
  .option('--data <folder>', 'folder of the running start', process.env['NEMCON_DATA'] || '.nemcon')
  .description('compare workflow, record, archive, Kafka and rows of each stream')
  .action(reconcileCommand);
program
  .command('entry-into-force')
  .argument('<file>', 'a treaty’s clause and its acts, see docs/use/entry-into-force.md')
  .option('--json', 'everything as JSON')
  .description('compute when a treaty enters into force, for itself and for each party; needs no engine')
  .action(entryIntoForceCommand);
program
  .command('simulate')
  .argument('<document>', 'id or stream of a document')
  .option('--acts <file>', 'hypothetical acts, YAML or JSON, see docs/use/simulation.md')
  .option(
    '--until <time>',
    'how far the story goes: ISO 8601 with an offset, or a day at the seat; a year from its begin unless told',
  )
  .option('--from <time>', 'begin with what was known then; now, unless told')
  .option('--recorded', 'with --from: the acts that were recorded since then come too')
  .option('--json', 'everything as JSON')
  .option('--data <folder>', 'folder of the running start', process.env['NEMCON_DATA'] || '.nemcon')
  .description(
    'play hypothetical acts on a real document: what comes of them, how soon it could be adopted, what is critical',
  )
  .action(async (name: string, options: Parameters<typeof simulateCommand>[1]) =>
    (await import('./commands/simulate.ts')).simulateCommand(name, options),
  );
program
  .command('explain')
  .argument('<document>', 'id or stream of a document; or a dossier, which needs no engine')
  .option('--outcome <sequence>', 'why this outcome or refusal came about, by the sequence of its event')
  .option('--language <language>', 'en or ru', 'en')
  .option('--json', 'everything as JSON')
  .option('--data <folder>', 'folder of the running start', process.env['NEMCON_DATA'] || '.nemcon')
  .description('name the acts that bring a document on, or prove why an outcome or a refusal came about')
  .action(async (name: string, options: Parameters<typeof explainCommand>[1]) =>
    (await import('./commands/explain.ts')).explainCommand(name, options),
  );
program
  .command('rules')
  .description('rules as data')
  .command('diff')
  .argument('<old>', 'a procedure: its file, or id@version of one that is shipped')
  .argument('<new>', 'the procedure that would take its place')
  .option('--dossiers <file...>', 'records from these dossiers, without an engine')
  .option('--json', 'everything as JSON')
  .option('--data <folder>', 'folder of the running start', process.env['NEMCON_DATA'] || '.nemcon')
  .description('name each past outcome that would differ under other rules; 0: none, 1: some, 2: an error')
  .action(async (older: string, newer: string, options: Parameters<typeof rulesDiffCommand>[2]) =>
    (await import('./commands/rules.ts')).rulesDiffCommand(older, newer, options),
  );
program
  .command('prove')
  .argument('[files...]', 'procedures, see docs/use/proving.md; without any, all that come with the program')
  .option('--organisation <file>', 'the roster of the body; organisations/{first part of the id}.yaml unless told')
  .option('--states <number>', 'explore so many situations of each at most')
  .option('--electorate <number>', 'with so many Member States')
  .option('--json', 'everything as JSON')
  .description('prove procedures before use: explore all that can happen under them; needs no engine')
  .action(async (files: string[], options: Parameters<typeof proveCommand>[1]) =>
    (await import('./commands/prove.ts')).proveCommand(files, options),
  );
program
  .command('migrate')
  .description('bring database and topic of an installation up to this release (DATABASE_URL, KAFKA_BROKERS)')
  .action(migrateCommand);

/** What every command takes that speaks with an API, as somebody. */
const remote = (command: Command): Command =>
  command
    .option('--as <persona>', 'who you are: a persona of the laptop issuer (npx nemcon token --list)', 'secretariat')
    .option('--token <token>', 'your token of an installation, instead of a persona; NEMCON_TOKEN too')
    .option('--address <address>', 'of the API; that of the running start unless told; NEMCON_ADDRESS too')
    .option('--organisation <id>', 'the body; that of the running start unless told')
    .option('--language <language>', 'en or ru', 'en')
    .option('--json', 'everything as JSON')
    .option('--data <folder>', 'folder of the running start', process.env['NEMCON_DATA'] || '.nemcon');
/** And every command that carries an act out, with fields by `--field value`. */
const acting = (command: Command): Command =>
  remote(command)
    .option('--body <json>', 'fields of the act as JSON, a file that holds it, or - for standard input')
    .option('--key <key>', 'idempotency key: with the same one nothing is done twice (I9)')
    .allowUnknownOption()
    .allowExcessArguments();

acting(program.command('meeting').argument('<what...>', 'list, show, announce, open, call, rule ...'))
  .description('read meetings, and carry out every act on them')
  .addHelpText('after', meetingHelp)
  .action(async (_what: string[], options: Parameters<typeof meetingCommand>[1], { args }: Command) =>
    (await import('./commands/meeting.ts')).meetingCommand(args, options),
  );
acting(program.command('act').argument('[words...]', 'name of the act, what stands in its path, --field value ...'))
  .option('--fields', 'say what the act takes, and do nothing')
  .description('carry out any act that the API knows; without a name: name them all')
  .action(async (_words: string[], options: Parameters<typeof actCommand>[1], { args }: Command) =>
    (await import('./commands/act.ts')).actCommand(args, options),
  );
remote(program.command('organisation'))
  .option('--as-of <day>', 'what held on a day, in a month, in a year: 2022-10-13')
  .option('--known-at <time>', 'as the register knew it then: ISO 8601 with an offset')
  .description('say who is in the organisation, who chairs and which organs it has, each with its decision')
  .action(async (options: Parameters<typeof organisationCommand>[0]) =>
    (await import('./commands/organisation.ts')).organisationCommand(options),
  );
remote(program.command('party').argument('<id>', 'kw, kz, un-escap ...'))
  .option('--as-of <day>', 'what held on a day, in a month, in a year: 2022-10-13')
  .option('--known-at <time>', 'as the register knew it then: ISO 8601 with an offset')
  .description('say what is known of a party, and by which decision')
  .action(async (id: string, options: Parameters<typeof organisationCommand>[0]) =>
    (await import('./commands/organisation.ts')).partyCommand(id, options),
  );

try {
  await program.parseAsync();
} catch (error) {
  const told = error instanceof EngineError || error instanceof CommandError || error instanceof ConfigurationError;
  process.stderr.write(
    `nemcon: ${told || !(error instanceof Error) ? String(error instanceof Error ? error.message : error) : (error.stack ?? error.message)}\n`,
  );
  process.exit(error instanceof CommandError ? error.exitCode : 1);
}
process.exit(0);
