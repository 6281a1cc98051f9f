import type { WorldEvent } from '../../domain/world/index.ts';
import type { Stage } from './stage.ts';

/** Whose functions are told of an event: a party by its id, `chair`, `secretariat`, `depositary`. */
export function toldOf({ cores, world, organisation }: Stage, event: WorldEvent): string[] {
  let after = cores.folded(event.stream);
  for (const each of world.eventsOf(event.stream)) {
    after = cores.evolved(after, each as never, each.place);
    if (each.place.sequence === event.place.sequence) break;
  }
  const addressing = cores.addressingOf(
    { event: event as never, place: event.place, command: event.command.kind },
    after,
  );
  const roster = cores.noticeRosterOf(world.organisation(organisation));
  if (addressing === undefined || roster === undefined) return [];
  return cores.noticesOf(addressing, roster).map(({ recipient }) => recipient.party ?? recipient.role);
}
