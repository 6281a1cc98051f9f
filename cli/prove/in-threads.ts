import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { answer, type Answer, type Job } from './worker.ts';

/** Proves each in one of several threads, as many as the machine has cores, and at most four. A single one is proved in this thread. */
export async function inThreads(jobs: readonly Job[]): Promise<Answer[]> {
  if (jobs.length < 2) return jobs.map(answer);
  const answers: Answer[] = [];
  let next = 0;
  const threads = Math.min(jobs.length, availableParallelism(), 4);
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    try {
      for (let index = next++; index < jobs.length; index = next++) answers[index] = await ask(worker, jobs[index]);
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return answers;
}

function ask(worker: Worker, job: Job | undefined): Promise<Answer> {
  return new Promise((resolve) => {
    const done = (given: Answer): void => {
      worker.removeAllListeners();
      resolve(given);
    };
    worker.once('message', done);
    worker.once('error', (error) => done({ failure: String(error) }));
    worker.postMessage(job);
  });
}
