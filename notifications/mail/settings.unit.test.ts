import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfiguration } from '../../activities/configuration.ts';
import { mailSettings } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'nemcon-mail-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function configured(book: string, more: Record<string, string> = {}) {
  const file = join(folder, 'addresses.yaml');
  writeFileSync(file, book);
  return readConfiguration({
    SMTP_URL: 'smtp://127.0.0.1:25',
    MAIL_FROM: 'CICA <notices@cica.example>',
    MAIL_ADDRESSES_FILE: file,
    ...more,
  });
}

test('the addresses of a function, of its own organisation alone', async () => {
  const settings = await mailSettings(
    configured('cica:\n  chair: chair@example.org\n  focal-point-kz: [a@example.org, b@example.org, a@example.org]\n'),
  );
  expect(settings?.plan.domain).toBe('cica.example');
  expect(settings?.plan.addressesOf('cica', 'focal-point-kz')).toEqual(['a@example.org', 'b@example.org']);
  expect(settings?.plan.addressesOf('cica', 'chair')).toEqual(['chair@example.org']);
  expect(settings?.plan.addressesOf('other', 'chair')).toEqual([]);
  expect(settings?.plan.addressesOf('cica', 'toString')).toEqual([]);
});

test('JSON is read too, and no mail is sent where nothing is set', async () => {
  const settings = await mailSettings(configured('{"cica": {"secretariat": "office@example.org"}}'));
  expect(settings?.plan.addressesOf('cica', 'secretariat')).toEqual(['office@example.org']);
  expect(await mailSettings(readConfiguration({}))).toBeUndefined();
});

describe('what does not fit ends the process with a sentence', () => {
  test.each([
    ['cica:\n  minister: a@example.org\n', 'A function is secretariat'],
    ['cica:\n  chair: not an address\n', 'mail address'],
    ['cica:\n  chair: "a@example.org\\r\\nBcc: b@example.org"\n', 'mail address'],
    ['CICA:\n  chair: a@example.org\n', 'addresses.yaml'],
  ])('%s', async (book, sentence) => {
    await expect(mailSettings(configured(book))).rejects.toThrow(sentence);
    await expect(mailSettings(configured(book))).rejects.toThrow('MAIL_ADDRESSES_FILE');
  });

  test('half a setting, a sender with a second line, an address of another protocol', async () => {
    await expect(mailSettings(readConfiguration({ SMTP_URL: 'smtp://127.0.0.1:25' }))).rejects.toThrow('all three');
    expect(() => configured('', { MAIL_FROM: 'a@b.c\nBcc: x@y.z' })).toThrow('MAIL_FROM');
    expect(() => configured('', { SMTP_URL: 'http://127.0.0.1' })).toThrow('SMTP_URL');
  });
});
