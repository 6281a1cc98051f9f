import type pg from 'pg';
import { BundleReplay, type ReplayFault } from '../../activities/replay-run.ts';
import { bundleOfRun, type KnownBundles, type ReplayFinding, type StreamReplay } from '../../audit/replay/index.ts';
import { bundleCode, knownBundles } from '../../readmodels/audit/index.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import { bundleWorkflows, sdkVersion } from '../../workers/workflow-bundle.ts';
import type { Run } from './replay-streams.ts';

/** Executes runs again, each with the bundle that ran it; a bundle is read and brought up once. */
export class Replayer {
  readonly #pool: pg.Pool;
  readonly #known: KnownBundles;
  readonly #bundles = new Map<string, Promise<BundleReplay | ReplayFinding>>();
  readonly #current: BundleReplay | undefined;

  private constructor(pool: pg.Pool, known: KnownBundles, current: BundleReplay | undefined) {
    this.#pool = pool;
    this.#known = known;
    this.#current = current;
  }

  /** @param withCurrent also with the workflows of today, which open runs have to go on with (I13) */
  static async open(pool: pg.Pool, withCurrent: boolean): Promise<Replayer> {
    const current = withCurrent ? new BundleReplay((await bundleWorkflows()).bundle.code) : undefined;
    return new Replayer(pool, await knownBundles(pool), current);
  }

  /** Executes one run again and notes what came of it. */
  async replay(stream: StreamId, run: Run, into: StreamReplay): Promise<void> {
    const { runId, from, ended, historyEvents, builds } = run;
    const bundle = bundleOfRun(builds, run.noted?.bundle, this.#known);
    const sdk = run.sdks.at(-1) ?? run.noted?.sdk ?? (bundle === undefined ? undefined : this.#known.sdks.get(bundle));
    const fault = await this.#once(stream, run, bundle);
    if (fault) into.findings.push(fault);
    const current = this.#current && (await this.#current.replay(stream, run.history()));
    if (current) into.findings.push(faultFinding(runId, current, 'with the workflows of today'));
    into.runs.push({
      run: runId,
      from,
      open: ended === undefined,
      historyEvents,
      ...(bundle === undefined ? {} : { bundle }),
      ...(sdk === undefined ? {} : { sdk }),
      replayed: fault === undefined,
      ...(this.#current === undefined ? {} : { withCurrent: current === undefined }),
    });
    if (sdk === undefined)
      into.findings.push({
        code: 'sdk-unknown',
        run: runId,
        detail: 'Nothing says with which version of the SDK it was made.',
      });
    into.notes.push(...notesOf(run, sdk));
  }

  async close(): Promise<void> {
    for (const opened of this.#bundles.values()) {
      const replay = await opened;
      if (replay instanceof BundleReplay) await replay.close();
    }
    await this.#current?.close();
  }

  async #once(
    stream: StreamId,
    { runId, history }: Run,
    bundle: string | undefined,
  ): Promise<ReplayFinding | undefined> {
    if (bundle === undefined)
      return { code: 'bundle-missing', run: runId, detail: 'Nothing says which bundle of workflows ran it.' };
    let opened = this.#bundles.get(bundle);
    if (opened === undefined) this.#bundles.set(bundle, (opened = this.#open(bundle)));
    const replay = await opened;
    if (!(replay instanceof BundleReplay)) return { ...replay, run: runId };
    const fault = await replay.replay(stream, history());
    return fault && faultFinding(runId, fault, `with the bundle that ran it, ${bundle.slice(0, 16)}`);
  }

  async #open(sha256: string): Promise<BundleReplay | ReplayFinding> {
    const kept = await bundleCode(this.#pool, sha256);
    if (kept === undefined) return { code: 'bundle-missing', detail: `The bundle ${sha256} is not in the archive.` };
    if (!kept.unchanged)
      return { code: 'bundle-changed', detail: `The archived bundle ${sha256} does not have its hash.` };
    return new BundleReplay(kept.code);
  }
}

function faultFinding(run: string, { kind, historyEvents, detail }: ReplayFault, how: string): ReplayFinding {
  const told = kind === 'non-deterministic' ? 'it goes another way' : 'it cannot be executed';
  return {
    code: kind,
    run,
    ...(historyEvents === undefined ? {} : { historyEvents }),
    detail: `Executed again ${how}, ${told}: ${detail}`,
  };
}

function notesOf({ runId, builds }: Run, sdk: string | undefined): string[] {
  return [
    ...(sdk === undefined || sdk === sdkVersion
      ? []
      : [`run ${runId} was made with version ${sdk} of the SDK and was executed again with ${sdkVersion}`]),
    ...(builds.length < 2
      ? []
      : [
          `run ${runId} was carried out by ${builds.length} builds; it was executed again with the last one, which went through all of it`,
        ]),
  ];
}
