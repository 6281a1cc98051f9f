import { useEffect, useState } from 'react';
import { followStream, type LiveState } from './live.ts';

/** Follows the live stream as whoever is signed in: what it tells of is read anew. */
export function useLive(organisation: string, persona: string | undefined): LiveState {
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => {
    const stop = new AbortController();
    followStream(organisation, (next) => !stop.signal.aborted && setState(next), stop.signal);
    return () => stop.abort();
  }, [organisation, persona]);
  return state;
}
