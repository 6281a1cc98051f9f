/**
 * The program's files come one by one, when they are first needed. A file that does not come is either a line that broke, which is tried
 * again and said; or a new version of the program, whose files have other names: then this page is loaded anew, once.
 */
import { scriptIn } from './script-in.ts';

/** Waits before the tries after the first one, ms. */
const WAITS = [600, 2_400];
/** So long the sentence that the page is loaded anew can be read, ms. */
const READ = 1_200;
const RELOADED = 'nemcon-reloaded-for';

/** A part of the program that did not come; `renewed`: there is a new version, and it is being loaded. */
export class PartMissing extends Error {
  override name = 'PartMissing';
  readonly renewed: boolean;

  constructor(renewed: boolean) {
    super(renewed ? 'the program was renewed' : 'a part of the program did not come');
    this.renewed = renewed;
  }
}

/** Loads a part, again where it did not come. Throws a `PartMissing` where all tries failed. */
export async function part<T>(load: () => Promise<T>): Promise<T> {
  for (const wait of [...WAITS, undefined])
    try {
      return await load();
    } catch {
      if (await heal()) throw new PartMissing(true);
      if (wait === undefined) break;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  throw new PartMissing(false);
}

/** Parts that are loaded elsewhere (a form, a language): there too the page is loaded anew where the program was renewed. */
export function watchParts(): void {
  addEventListener('vite:preloadError', () => void heal());
}

/** Loads the page anew when the server can be reached; until then it stays, and says what it said. */
export async function loadAnew(): Promise<void> {
  try {
    await fetch('/', { cache: 'no-store' });
    location.reload();
  } catch {
    // Still away.
  }
}

let healing: Promise<boolean> | undefined;

/** Loads this page anew where the server has another version of it, once for each. Says whether it does. */
function heal(): Promise<boolean> {
  healing ??= renewed().then((is) => {
    if (is) setTimeout(() => location.reload(), READ);
    else healing = undefined;
    return is;
  });
  return healing;
}

async function renewed(): Promise<boolean> {
  try {
    const response = await fetch('/', { cache: 'no-store' });
    const theirs = response.ok ? scriptIn(await response.text()) : undefined;
    const own = scriptIn(document.documentElement.outerHTML);
    if (theirs === undefined || own === undefined || theirs === own) return false;
    if (sessionStorage.getItem(RELOADED) === theirs) return false;
    sessionStorage.setItem(RELOADED, theirs);
    return true;
  } catch {
    // Nobody is there to be asked: a line that broke.
    return false;
  }
}
