import { capital } from '../language/capital.ts';

/** What is told of an event to those whom it concerns: its name, its heading. */
interface Told {
  event: string;
  heading: string;
}

/**
 * What happened, in words and in order, each once: as those who were told read it, else by the glossary. `type` is an event's, with or
 * without what stands around its name: `nemcon.document.position-stated.v1`.
 */
export function saidOf(
  events: readonly { type: string }[],
  told: readonly Told[],
  word: (code: string) => string,
): string[] {
  const headings = new Map(told.map(({ event, heading }) => [event, heading]));
  const said = events.map(({ type }) => {
    const name = /^nemcon\.\w+\.(.+)\.v\d+$/.exec(type)?.[1] ?? type;
    return capital(headings.get(name) ?? word(name));
  });
  return [...new Set(said)];
}
