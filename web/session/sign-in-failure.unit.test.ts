import { ErrorResponse, ErrorTimeout } from 'oidc-client-ts';
import { describe, expect, test } from 'vitest';
import { failureOf, saidNo } from './sign-in-failure.ts';

const answer = (error: string, description?: string): ErrorResponse =>
  new ErrorResponse({ error, ...(description === undefined ? {} : { error_description: description }) });
const told = (error: unknown): [string, string] => {
  const { why, said } = failureOf(error);
  return [why, said];
};

describe('what a sign-in that came to nothing is told as', () => {
  test('an error of the provider: who was not let in, and anything else, each with the provider’s own words', () => {
    expect(told(answer('access_denied', 'Not in the group.'))).toEqual(['denied', 'Not in the group.']);
    expect(told(answer('server_error'))).toEqual(['answered', 'server_error']);
  });

  test('an answer to no question of this tab, as the library words it', () => {
    expect(told(new Error('No matching state found in storage'))).toEqual(['foreign', '']);
    expect(told(new Error('No state in response'))).toEqual(['foreign', '']);
  });

  test('a provider that does not answer, and one whose answer cannot be used', () => {
    expect(told(new TypeError('Failed to fetch'))).toEqual(['away', '']);
    expect(told(new ErrorTimeout('Network timed out'))).toEqual(['away', '']);
    expect(told(new Error('Invalid issuer'))).toEqual(['unusable', 'Invalid issuer']);
  });

  test('only an answer of the provider ends a sign-in that stood; a network that is away does not', () => {
    expect(saidNo(answer('invalid_grant'))).toBe(true);
    expect(saidNo(new TypeError('Failed to fetch'))).toBe(false);
  });
});
