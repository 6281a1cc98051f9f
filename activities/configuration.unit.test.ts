import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ConfigurationError, readConfiguration } from './configuration.ts';

const folder = mkdtempSync(join(tmpdir(), 'nemcon-secrets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const faultOf = (environment: Record<string, string>): string => {
  try {
    readConfiguration(environment);
    return '';
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.message;
  }
};

describe('variables from files', () => {
  test('a secret is read from the file that NAME_FILE names, without its last line break', () => {
    const { DATABASE_URL, SMTP_URL } = readConfiguration({
      DATABASE_URL_FILE: file('database', 'postgres://api:secret@db/nemcon\n'),
      SMTP_URL_FILE: file('smtp', 'smtps://user:secret@mail.example.org:465\r\n'),
    });
    expect(DATABASE_URL).toBe('postgres://api:secret@db/nemcon');
    expect(SMTP_URL).toBe('smtps://user:secret@mail.example.org:465');
  });

  test('what a file says is checked like any other value', () => {
    expect(faultOf({ S3_BUCKET_FILE: file('bucket', '!') })).toMatch(/^S3_BUCKET: /);
  });

  test('set twice, missing, empty: one sentence each, all at once, and never the secret', () => {
    const faults = faultOf({
      DATABASE_URL: 'postgres://api:hidden@db/nemcon',
      DATABASE_URL_FILE: file('other', 'postgres://api:hidden@other/nemcon'),
      KAFKA_SASL_PASSWORD_FILE: join(folder, 'nowhere'),
      TEMPORAL_API_KEY_FILE: file('empty', '\n'),
    });
    expect(faults.split('\n')).toEqual([
      'TEMPORAL_API_KEY_FILE: the file ' + join(folder, 'empty') + ' is empty.',
      `KAFKA_SASL_PASSWORD_FILE: the file ${join(folder, 'nowhere')} cannot be read (ENOENT); make it readable for this process.`,
      'DATABASE_URL: it is set, and DATABASE_URL_FILE too; unset one of them.',
    ]);
    expect(faults).not.toContain('hidden');
  });

  test('an empty NAME_FILE counts as unset, and variables that end in _FILE by themselves stay what they are', () => {
    const read = readConfiguration({ DATABASE_URL_FILE: '', OIDC_CLAIMS_FILE: '/etc/nemcon/claims.yaml' });
    expect(read.DATABASE_URL).toBe('postgres://nemcon@127.0.0.1:5432/nemcon');
    expect(read.OIDC_CLAIMS_FILE).toBe('/etc/nemcon/claims.yaml');
  });
});
