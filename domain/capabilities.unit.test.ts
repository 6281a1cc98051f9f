import { describe, expect, it } from 'vitest';
import { documentPayloads } from '../schemas/document-commands.ts';
import { meetingPayloads } from '../schemas/meeting-commands.ts';
import { organisationPayloads } from '../schemas/organisation-commands.ts';
import { capabilities, permits } from './capabilities.ts';

describe('the one table of authority', () => {
  it('has exactly the commands of the aggregates', () => {
    expect(Object.keys(capabilities).sort()).toEqual(
      [
        ...new Set(
          [documentPayloads, organisationPayloads, meetingPayloads].flatMap((payloads) => Object.keys(payloads)),
        ),
      ].sort(),
    );
  });
  it('leaves observers and auditors without an act, operators with one, depositaries with the register of treaties', () => {
    const register = [
      'record-past-signature',
      'record-signature',
      'report-domestic-act',
      'sign-treaty',
      'confirm-treaty-signature',
      'receive-instrument',
      'cure-instrument',
      'withdraw-instrument',
      'close-for-signature',
    ];
    for (const kind of Object.keys(capabilities)) {
      for (const role of ['observer', 'auditor'] as const)
        expect(permits(kind, { role, party: 'us' })?.code).toBe('not-permitted');
      expect(permits(kind, { role: 'depositary' }) === undefined).toBe(register.includes(kind));
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
      'conclude-call',
      'apply-effect',
      'note-meeting-opening',
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
