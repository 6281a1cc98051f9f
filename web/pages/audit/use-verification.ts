import { useEffect, useRef, useState } from 'react';
import type { Verification } from '../../../audit/dossier/verify-dossier.ts';
import type { FromWorker, History } from './messages.ts';

export type Progress =
  | { state: 'idle' }
  | { state: 'reading'; name: string }
  | { state: 'checking'; name: string; lines: number }
  | { state: 'done'; name: string; verification: Verification; histories: History[] }
  | { state: 'failed'; name: string; detail: string };

/** Verifies files one after another in a worker; a new file gives up the one before. */
export function useVerification(): [Progress, (file: File) => void] {
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const worker = useRef<Worker>(undefined);
  useEffect(() => () => worker.current?.terminate(), []);
  const verify = (file: File): void => {
    worker.current?.terminate();
    const { name } = file;
    const own = new Worker(new URL('./verify-worker.ts', import.meta.url), { type: 'module' });
    worker.current = own;
    const fail = (detail: string): void => {
      if (worker.current === own) setProgress({ state: 'failed', name, detail });
    };
    own.addEventListener('error', (event) => fail(event.message));
    own.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'began') setProgress({ state: 'checking', name, lines: data.lines });
      else if (data.kind === 'failed') fail(data.detail);
      else {
        setProgress({ state: 'done', name, verification: data.verification, histories: data.histories });
        own.terminate();
      }
    });
    setProgress({ state: 'reading', name });
    file.text().then(
      (text) => own.postMessage({ text }),
      (error: unknown) => fail(error instanceof Error ? error.message : String(error)),
    );
  };
  return [progress, verify];
}
