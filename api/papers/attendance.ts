import { membersNow } from '../../domain/organisation/index.ts';
import { roomOf } from '../../domain/meeting/index.ts';
import type { AttendancePaper, Delegation } from '../../schemas/api-papers.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import { CREDENTIALS, PRESENCES } from '../../domain/words/meetings.ts';
import { inLanguage } from '../../domain/words/pair.ts';
import { CHECKS } from './codes.ts';
import { dayOfMeeting, headOf } from './heading.ts';
import { LABELS } from './labels.ts';
import { named, type MeetingFolded } from './meeting-folded.ts';
import type { PaperSource } from './source.ts';
import { tellerOn, type Teller } from './told.ts';

type Delegations = Pick<AttendancePaper, 'members' | 'others' | 'counts' | 'quorum'>;

/** Who was there, since when, with which credentials; and the quorum. */
export function attendancePaper(folded: MeetingFolded, source: PaperSource): AttendancePaper {
  const tell = tellerOn(dayOfMeeting(folded, source), source);
  return {
    paper: 'attendance',
    ...headOf('attendance', folded, source, tell, []),
    ...delegations(folded, source, tell),
  };
}

/** Delegations and checks of the quorum: whoever may see the meeting sees who is in the room. */
export function delegations(folded: MeetingFolded, source: PaperSource, tell: Teller): Delegations {
  const recorded = entriesOf(folded);
  const ofRoom = roomOf(folded.meeting).members;
  const states = ofRoom.length > 0 ? ofRoom : membersNow(source.organisation);
  const others = [...recorded.keys()].filter((party) => !states.includes(party));
  const show = (parties: readonly PartyId[]) => tell.parties(parties).map((each) => delegation(each, recorded, tell));
  // An attendance list of which nothing was recorded is empty: that everybody was missing is not known.
  const members = recorded.size === 0 ? [] : show(states);
  const count = (code: string) => members.filter(({ presence }) => presence?.code === code).length;
  return {
    members,
    others: show(others),
    counts: {
      present: count('present'),
      left: count('left'),
      absent: count('absent'),
      notRecorded: members.filter(({ presence }) => presence === null).length,
      members: states.length,
    },
    quorum: checksOf(folded, source, tell),
  };
}

type Entries = ReadonlyMap<PartyId, ReturnType<typeof named<'attendance-recorded'>>>;

function entriesOf({ happened }: MeetingFolded): Entries {
  const entries = new Map<PartyId, ReturnType<typeof named<'attendance-recorded'>>>();
  for (const entry of named(happened, 'attendance-recorded'))
    for (const party of entry.parties) entries.set(party, [...(entries.get(party) ?? []), entry]);
  return entries;
}

function delegation(party: { party: PartyId; name: string }, recorded: Entries, tell: Teller): Delegation {
  const entries = recorded.get(party.party) ?? [];
  const last = entries.at(-1);
  return {
    ...party,
    presence: last === undefined ? null : tell.words(PRESENCES, last.presence),
    // Of a delegation that is not there, credentials say nothing.
    credentials: last === undefined || last.presence === 'absent' ? null : tell.words(CREDENTIALS, last.credentials),
    entries: entries.map((entry) => ({
      presence: tell.words(PRESENCES, entry.presence),
      credentials: tell.words(CREDENTIALS, entry.credentials),
      at: tell.moment(entry.at),
    })),
  };
}

/** Every check that was answered: at the opening, and whenever it was challenged (RoP 1.2, cases 18 and 19). */
function checksOf({ happened }: MeetingFolded, { language }: PaperSource, tell: Teller): AttendancePaper['quorum'] {
  const asked = new Map(named(happened, 'quorum-check-requested').map((request) => [request.check, request]));
  return named(happened, 'quorum-checked').flatMap(({ check, present, needed, of, met }) => {
    const request = asked.get(check);
    if (request === undefined) return [];
    return [
      {
        check,
        because: tell.words(CHECKS, request.because),
        by: request.party === undefined ? null : tell.party(request.party),
        at: tell.moment(request.at),
        ...{ present, needed, of, met },
        text: inLanguage(met ? LABELS.quorumMet : LABELS.quorumNotMet, language),
      },
    ];
  });
}
