import { expect, test } from 'vitest';
import { toldGroups } from './told.ts';

const members = ['af', 'az', 'bh', 'kz', 'uz'];
const one = (party: string | undefined, sentence = 'A round is open.', more = {}) => ({
  function: party === undefined ? 'chair' : `focal-point-${party}`,
  ...(party === undefined ? {} : { party }),
  event: 'round-opened',
  message: 'round-opened',
  urgency: 'asks' as const,
  heading: 'A round',
  sentence,
  ...more,
});

test('all Members are one line, with the offices beside them', () => {
  const [group, ...others] = toldGroups([one(undefined), ...members.map((party) => one(party))], members);
  expect(others).toEqual([]);
  expect(group).toMatchObject({ offices: ['chair'], allMembersBut: [], parties: [] });
});

test('who is left out of all is named; who is no Member is named too', () => {
  const [group] = toldGroups([...members.slice(1).map((party) => one(party)), one('sa')], members);
  expect(group).toMatchObject({ allMembersBut: ['af'], parties: ['sa'] });
});

test('a few are named, in the order in which they are told', () => {
  const [group] = toldGroups([one('kz'), one('af')], [...members, 'vn']);
  expect(group).toMatchObject({ allMembersBut: undefined, parties: ['kz', 'af'] });
});

test('who is told or asked something else stands apart', () => {
  const asked = { asked: { act: 'state-position', onSilence: 'silence-is-consent', sentence: 'State your position.' } };
  const groups = toldGroups([one('kz'), one('af', 'Another sentence.'), one('az', 'A round is open.', asked)], members);
  expect(groups.map(({ parties, asks }) => [parties, asks])).toEqual([
    [['kz'], undefined],
    [['af'], undefined],
    [['az'], 'State your position.'],
  ]);
});
