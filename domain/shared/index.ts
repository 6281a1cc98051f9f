export { DRAIN, MINUTE } from './time.ts';
export { refusal, refused } from './refusal.ts';
