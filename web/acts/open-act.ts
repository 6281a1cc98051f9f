import { useSyncExternalStore } from 'react';
import type { ActRequest } from './act-request.ts';

/** The act whose form is open: one at a time. */
export interface OpenAct {
  request: ActRequest;
  onDone: (() => void) | undefined;
}

let open: OpenAct | undefined;
const ears = new Set<() => void>();

function put(next: OpenAct | undefined): void {
  open = next;
  for (const tell of ears) tell();
}

/** Opens the form of an act. It stays when what opened it goes: a task that is done leaves its list before its answer was read. */
export const openAct = (request: ActRequest, onDone?: () => void): void => put({ request, onDone });
export const closeAct = (): void => put(undefined);

export function useOpenAct(): OpenAct | undefined {
  return useSyncExternalStore(
    (tell) => {
      ears.add(tell);
      return () => ears.delete(tell);
    },
    () => open,
  );
}
