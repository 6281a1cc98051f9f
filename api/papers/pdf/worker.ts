/** The thread in which papers become PDF. */
import { parentPort } from 'node:worker_threads';
import type { Paper } from '../../../schemas/api-papers.ts';
import { paperPdf } from './paper-pdf.ts';

export interface Asked {
  id: number;
  paper: Paper;
}
export type Answered = { id: number; pdf: Uint8Array } | { id: number; fault: string };

parentPort?.on('message', ({ id, paper }: Asked) => {
  const answer = (answered: Answered) => parentPort?.postMessage(answered);
  paperPdf(paper).then(
    (pdf) => answer({ id, pdf }),
    (error: unknown) => answer({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
