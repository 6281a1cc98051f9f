import type { ProblemCode } from './problem-codes.ts';

/** The sentences of the problem codes in Russian, the second working language (RoP 1.9). */
export const problemSentencesRu: Partial<Record<ProblemCode, string>> = {};
