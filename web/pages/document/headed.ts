import { capital } from '../../language/capital.ts';

/** `the Senior Officials Committee` as a heading has it. */
export const headed = (text: string): string => capital(text.replace(/^the /, ''));
