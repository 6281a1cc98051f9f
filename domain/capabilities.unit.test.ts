import { describe, expect, it } from 'vitest';
import { documentPayloads } from '../schemas/document-commands.ts';
import { organisationPayloads } from '../schemas/organisation-commands.ts';
import { capabilities, permits } from './capabilities.ts';

describe('the one table of authority', () => {
  it('has exactly the commands of the aggregates', () => {
    expect(Object.keys(capabilities).sort()).toEqual(
      [...new Set([...Object.keys(documentPayloads), ...Object.keys(organisationPayloads)])].sort(),
    );
  });
  it('leaves observers, auditors and depositaries without an act, and operators with one', () => {
    for (const kind of Object.keys(capabilities)) {
      for (const role of ['observer', 'auditor', 'depositary'] as const)
        expect(permits(kind, { role, party: 'us' })?.code).toBe('not-permitted');
      expect(permits(kind, { role: 'operator' }) === undefined).toBe(kind === 'establish-organisation');
    }
  });
  it('lets nobody but the system carry out what falls due', () => {
    for (const kind of [
      'conclude-period',
      'issue-reminder',
      'admit-electorate',
      'reduce-electorate',
      'record-delivery',
    ])
      for (const role of ['secretariat', 'chair', 'focal-point', 'operator'] as const)
        expect(permits(kind, { role, party: 'kz' })?.code).toBe('not-permitted');
  });
  it('asks for the State of who speaks for one', () => {
    expect(permits('state-position', { role: 'focal-point' })?.code).toBe('not-your-state');
    expect(permits('state-position', { role: 'focal-point', party: 'jo' })).toBeUndefined();
  });
  it('an override replaces the table for its act only; an unknown act, or a name out of the prototype, is unknown', () => {
    const who = { 'confirm-adoption': ['secretariat'] } as const;
    expect(permits('confirm-adoption', { role: 'chair' }, who)?.code).toBe('not-permitted');
    expect(permits('confirm-adoption', { role: 'secretariat' }, who)).toBeUndefined();
    expect(permits('freeze-round', { role: 'chair' }, who)).toBeUndefined();
    for (const kind of ['constructor', 'toString', '__proto__', 'x'])
      expect(permits(kind, { role: 'system' })?.code).toBe('command-unknown');
  });
});
