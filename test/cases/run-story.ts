import type { Refusal } from '../../schemas/decider.ts';
import type { CaseAct } from './case-file.ts';
import type * as Cores from './cores.ts';
import { unmet } from './expectations.ts';
import { Stage } from './stage.ts';
import type { Outcome, Scene, Story } from './story.ts';

/** Tells a story on the given cores, each scene in a world of its own. Never throws. */
export function runStory(story: Story, cores: typeof Cores): Outcome {
  const failed: string[] = [];
  for (const scene of story.scenes) {
    const called = scene.name === '' ? '' : `[${scene.name}] `;
    try {
      failed.push(...runScene(story, scene, cores).map((line) => `${called}${line}`));
    } catch (error) {
      return { failed, faulty: `${called}${error instanceof Error ? (error.stack ?? error.message) : String(error)}` };
    }
  }
  return { failed };
}

function runScene(story: Story, scene: Scene, cores: typeof Cores): string[] {
  const { given, when, then } = scene;
  const stage = new Stage(story, scene, cores);
  for (const act of given) {
    const { refusal } = stage.carryOut(act);
    if (refusal)
      throw new Error(`Given ${called(act)}: it was refused, ${refusal.code} ${JSON.stringify(refusal.about ?? {})}.`);
    if (act.then) throw new Error(`Given ${called(act)}: what is given has no "then".`);
  }
  const from = stage.world.events.length;
  let last: Refusal | undefined;
  for (const [index, act] of when.entries()) {
    const { refusal, from: before } = stage.carryOut(act);
    last = refusal;
    const isLast = index === when.length - 1;
    const expected = act.then ?? {};
    // The refusal of the last act may be said by the whole's `then`.
    const refused = isLast && then.refused !== undefined ? undefined : last;
    const failed = unmet(stage, expected, before, refused).map((line) => `${called(act)}: ${line}`);
    // What comes after would only tell of its consequences.
    if (failed.length > 0) return failed;
  }
  return unmet(stage, then, from, then.refused === undefined ? undefined : last);
}

const called = ({ act, by, at }: CaseAct): string =>
  `${by ?? 'secretariat'} ${act}${at === undefined ? '' : ` at ${at}`}`;
