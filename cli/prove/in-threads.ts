import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { answer, type Answer, type Job } from './worker.ts';

/** Proves each in one of several threads, as many as the machine has cores, and at most four. A single one is proved in this thread. */
export async function inThreads(jobs: readonly Job[]): Promise<Answer[]> {
  if (jobs.length < 2) return jobs.map(answer);
  const answers: Answer[] = [];
  const waiting = jobs.map((job, index) => ({ job, index }));
  const threads = Math.min(jobs.length, availableParallelism(), 4);
  await Promise.all(Array.from({ length: threads }, () => thread(waiting, answers)));
  return answers;
}

/** One thread: takes the next job whenever it has answered one. What ends it is the answer to the job that it had. */
function thread(waiting: { job: Job; index: number }[], answers: Answer[]): Promise<void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  return new Promise((resolve) => {
    let current = -1;
    const next = (): void => {
      const taken = waiting.shift();
      if (taken === undefined) {
        void worker.terminate();
        return resolve();
      }
      current = taken.index;
      worker.postMessage(taken.job);
    };
    worker.on('message', (given: Answer) => {
      answers[current] = given;
      next();
    });
    worker.on('error', (error) => {
      answers[current] = { failure: String(error) };
      resolve();
    });
    next();
  });
}
