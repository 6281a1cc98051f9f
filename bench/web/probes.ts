/**
 * What is measured inside a page, as sources that the page runs: a time that is taken outside it would hold the way to the browser too.
 * After each change it waits for the frame that shows it: an animation frame, then the first task after it.
 */

/** What has not come by then does not come, ms. */
const PATIENCE = 120_000;
const awaited = (until: string): string => `for (const end = performance.now() + ${PATIENCE}; !(${until});) {
    if (performance.now() > end) throw new Error(${JSON.stringify(`never: ${until}`)});
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }`;

/** From now until something is there, ms: `until` is an expression of the page. */
export const timeUntil = (act: string, until: string): string => `(async () => {
  const began = performance.now();
  ${act};
  ${awaited(until)}
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - began;
})()`;

/** Since the navigation until something is there, ms. */
export const sinceNavigation = (until: string): string => `(async () => {
  ${awaited(until)}
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now();
})()`;

export const FIRST_CONTENTFUL_PAINT = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`;

/** When the largest thing of the first screen was painted, of those that were painted until now, ms. */
export const LARGEST_CONTENTFUL_PAINT = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
  setTimeout(() => resolve(NaN), 2_000);
})`;

/**
 * Makes ready to measure the next key: from its press, as the browser has it, until the frame after its letter stands in the field, and until
 * the frame that shows what `until` says. That may be long after the letter: rows are allowed to follow it.
 */
export const armed = (until: string): string => `(() => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const painted = () => new Promise((resolve) => setTimeout(resolve));
  const heard = (type) => new Promise((resolve) => document.addEventListener(type, resolve, { capture: true, once: true }));
  window.letter = (async () => {
    const pressed = heard('keydown');
    await heard('input');
    const { timeStamp } = await pressed;
    await frame();
    await painted();
    const letter = performance.now() - timeStamp;
    ${awaited(until)}
    await painted();
    return { letter, rows: performance.now() - timeStamp };
  })();
})()`;
export const LETTER = 'window.letter';

/** Notes long tasks (over 50 ms) and the slowest interaction, from now on. */
export const NOTE_TASKS = `(() => {
  window.longTasks = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  window.interactions = [];
  new PerformanceObserver((list) => window.interactions.push(...list.getEntries().filter(({ interactionId }) => interactionId > 0).map(({ duration }) => duration)))
    .observe({ type: 'event', durationThreshold: 16 });
})()`;

/** Scrolls an element by steps, one a frame; answers with the frames' times, ms. */
export const scrolled = (selector: string, steps: number, step: number): string => `(async () => {
  const element = document.querySelector(${JSON.stringify(selector)});
  const frames = [];
  let before = await new Promise((resolve) => requestAnimationFrame(resolve));
  for (let turn = 0; turn < ${steps}; turn += 1) {
    element.scrollTop += ${step};
    const now = await new Promise((resolve) => requestAnimationFrame(resolve));
    frames.push(now - before);
    before = now;
  }
  return frames;
})()`;
