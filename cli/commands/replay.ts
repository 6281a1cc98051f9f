import { quietReplays } from '../../activities/replay-run.ts';
import { replayReport, type StreamReplay } from '../../audit/replay/index.ts';
import { archivedHeads } from '../../readmodels/audit/index.ts';
import { Replayer } from '../audit/replayer.ts';
import { replayStream } from '../audit/replay-streams.ts';
import { progress, streamNamed, withEngines } from '../audit/with-engines.ts';
import { CommandError } from '../command-error.ts';

/** How long what is under way may take to reach the archive, ms. */
const PATIENCE = 5_000;

/**
 * `npx nemcon replay DOC | --all`: executes every run of a stream's workflow again, with the bundle that ran it, and compares what its
 * histories hold with the archive. Exit code 1: something differs, or is missing.
 */
export async function replayCommand(
  name: string | undefined,
  options: { all?: boolean; withCurrent?: boolean; json?: boolean; data: string },
): Promise<void> {
  if ((name === undefined) === (options.all !== true))
    throw new CommandError('Say which: the id of a document, a stream, or --all.');
  quietReplays();
  const replays = await withEngines('replay', options.data, async ({ pool, client }) => {
    const streams = name === undefined ? [...(await archivedHeads(pool)).keys()] : [streamNamed(name, options.data)];
    const tell = progress('replaying stream');
    const replayer = await Replayer.open(pool, options.withCurrent === true);
    const done: StreamReplay[] = [];
    for (const stream of streams) {
      tell(done.length, streams.length);
      done.push(await replayStream({ pool, client, replayer, patience: PATIENCE }, stream));
    }
    tell(done.length, streams.length);
    await replayer.close();
    return done;
  });
  const ok = replays.every(({ findings }) => findings.length === 0);
  console.log(
    options.json === true ? JSON.stringify({ ok, streams: replays }, null, 2) : replayReport(replays).join('\n'),
  );
  if (!ok) throw new CommandError('Not everything could be replayed, or histories and archive differ.');
}
