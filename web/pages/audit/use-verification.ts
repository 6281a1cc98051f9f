import { useEffect, useRef, useState } from 'react';
import type { Verification } from '../../../audit/dossier/verify-dossier.ts';
import type { FromWorker, History } from './messages.ts';

export type Progress =
  | { state: 'idle' }
  | { state: 'reading'; name: string }
  | { state: 'checking'; name: string; lines: number }
  | { state: 'done'; name: string; verification: Verification; histories: History[] }
  | { state: 'failed'; name: string; detail: string };

/**
 * Verifies files one after another in a worker. It comes with the page: from then on nothing is fetched, and it works without a network.
 * A new file takes the place of the one before.
 */
export function useVerification(): [Progress, (file: File) => void] {
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const worker = useRef<Worker>(undefined);
  const name = useRef('');
  const turn = useRef(0);
  useEffect(() => {
    const own = new Worker(new URL('./verify-worker.ts', import.meta.url), { type: 'module' });
    worker.current = own;
    own.addEventListener('error', ({ message }) =>
      setProgress({ state: 'failed', name: name.current, detail: message }),
    );
    own.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.turn !== turn.current) return;
      const { kind, turn: _turn, ...told } = data;
      setProgress({ state: kind, name: name.current, ...told } as Progress);
    });
    return () => own.terminate();
  }, []);
  const verify = (file: File): void => {
    const own = (turn.current += 1);
    name.current = file.name;
    setProgress({ state: 'reading', name: file.name });
    file.text().then(
      (text) => worker.current?.postMessage({ text, turn: own }),
      (error: unknown) =>
        setProgress({
          state: 'failed',
          name: file.name,
          detail: error instanceof Error ? error.message : String(error),
        }),
    );
  };
  return [progress, verify];
}
