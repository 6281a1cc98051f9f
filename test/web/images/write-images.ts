/**
 * `npm run images`: a picture of each page, in both languages, light and dark, on a desk and on a telephone, into `docs/images/`, with an index.
 *
 *   --only NAME       subjects whose name begins so; the others' pictures stay
 *   --address URL     of a program that runs already on a laptop, in place of one on engines of its own
 *   --into FOLDER     in place of docs/images
 *   --whole           the whole length of each page, and no index: to be looked at
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages } from '../../../web/build.ts';
import { wholeProgram } from '../../support/whole-program.ts';
import { Camera, LANGUAGES, picture, SCREENS, THEMES, type Language, type Screen } from './camera.ts';
import { imagesPage, nameOf } from './images-page.ts';
import { peopleOf } from './people.ts';
import { SceneMaker, type Scene } from './scene.ts';
import { SUBJECTS, type Subject } from './subjects.ts';

/** Pages that are open at once: as many as the processors of a small machine. */
const AT_ONCE = 2;

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    address: { type: 'string' },
    into: { type: 'string', default: join(import.meta.dirname, '../../../docs/images') },
    whole: { type: 'boolean', default: false },
  },
});
const folder = resolve(asked.into);
const subjects = SUBJECTS.filter(({ name }) => name.startsWith(asked.only));
if (subjects.length === 0)
  throw new Error(`No page is called ${asked.only}; there are ${SUBJECTS.map(({ name }) => name).join(', ')}.`);

interface Shot {
  subject: Subject;
  language: Language;
  screen: Screen;
}

/** One page, as one person sees it, in both themes. Gives the bytes that were written. */
async function take(camera: Camera, scene: Scene, { subject, language, screen }: Shot): Promise<number> {
  const { name, persona, path, before, then } = subject;
  const page = await camera.open({ persona, language, screen, path: path(scene), before });
  try {
    await then?.(page);
    let written = 0;
    for (const theme of THEMES) {
      const bytes = await picture(page, theme, asked.whole);
      writeFileSync(join(folder, nameOf(name, language, theme, screen.width)), bytes);
      written += bytes.length;
    }
    return written;
  } finally {
    await page.context().close();
  }
}

/** Takes all that is asked. What cannot be taken stops nothing else; it is told, and given back. */
async function takeAll(address: string): Promise<string[]> {
  const scene = await new SceneMaker(await peopleOf(address)).make();
  const left: Shot[] = subjects.flatMap((subject) =>
    LANGUAGES.flatMap((language) => SCREENS.map((screen) => ({ subject, language, screen }))),
  );
  mkdirSync(folder, { recursive: true });
  const camera = await Camera.ready(address, scene.now);
  let written = 0;
  const failures: string[] = [];
  const work = async (): Promise<void> => {
    for (let shot = left.shift(); shot; shot = left.shift())
      try {
        const bytes = await take(camera, scene, shot);
        written += bytes;
      } catch (error) {
        const { subject, language, screen } = shot;
        failures.push(`${subject.name}, ${language}, ${screen.width} px: ${String(error)}`);
        console.error(failures.at(-1));
      }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await camera.close();
  }
  console.log(`${subjects.length} pages: ${(written / 1e6).toFixed(1)} MB of pictures in ${folder}`);
  return failures;
}

/** The index; pictures of what there is no more are taken away. */
function writeIndex(): void {
  writeFileSync(join(folder, 'README.md'), imagesPage(SUBJECTS));
  const known = new Set(
    SUBJECTS.flatMap(({ name }) =>
      LANGUAGES.flatMap((language) =>
        THEMES.flatMap((theme) => SCREENS.map(({ width }) => nameOf(name, language, theme, width))),
      ),
    ),
  );
  for (const file of readdirSync(folder)) if (file.endsWith('.webp') && !known.has(file)) rmSync(join(folder, file));
}

let failures: string[];
if (asked.address !== undefined) failures = await takeAll(asked.address.replace(/\/$/, ''));
else {
  await buildPages();
  const whole = await wholeProgram();
  try {
    failures = await takeAll(whole.program.address);
  } finally {
    await whole.stop();
  }
}
if (!asked.whole) writeIndex();
// Connections that are kept for the next request would hold the process.
process.exit(failures.length === 0 ? 0 : 1);
