import type { AttendancePaper, Delegation } from '../../../schemas/api-papers.ts';
import { BODY, HEAD, heading, nothing, written, type Words } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { table, type Cell } from './table.ts';

type Delegations = Pick<AttendancePaper, 'members' | 'others' | 'counts' | 'quorum'>;

/** Who was there, in protocol order, and the quorum. */
export function attendancePages(sheet: Sheet, paper: AttendancePaper, words: Words): void {
  const { members, others } = paper;
  if (members.length + others.length === 0) nothing(sheet, words('noAttendance'));
  else sheet.paragraph({ text: summary(paper, words), style: BODY });
  if (members.length > 0) {
    heading(sheet, words('members'));
    delegationTable(sheet, members, words);
  }
  if (others.length > 0) {
    heading(sheet, words('others'));
    delegationTable(sheet, others, words);
  }
  quorumPart(sheet, paper, words);
}

/** `In all: present 27, absent 1 of 28 Member States`. */
export function summary({ counts }: Pick<Delegations, 'counts'>, words: Words): string {
  const parts = [
    [words('countPresent'), counts.present],
    [words('countLeft'), counts.left],
    [words('countAbsent'), counts.absent],
    [words('countNotRecorded'), counts.notRecorded],
  ] as const;
  const told = parts.filter(([, count], index) => index === 0 || count > 0).map(([word, count]) => `${word} ${count}`);
  return `${words('members')}: ${counts.members}; ${told.join(', ')}.`;
}

function delegationTable(sheet: Sheet, delegations: readonly Delegation[], words: Words): void {
  const head = (label: Parameters<Words>[0]) => ({ text: words(label), style: HEAD });
  table(sheet, {
    columns: [
      { width: 24, head: head('number') },
      { head: head('delegation') },
      { width: 92, head: head('presence') },
      { width: 96, head: head('credentials') },
      { width: 104, head: head('times') },
    ],
    rows: delegations.map(({ name, presence, credentials, entries }, index): Cell[] => [
      [{ text: `${index + 1}.`, style: BODY }],
      [written(name)],
      [written(presence?.text ?? words('notRecorded'))],
      [written(credentials?.text ?? '—')],
      comings(entries),
    ]),
  });
}

/** When it came, and when it left or came again. */
function comings(entries: Delegation['entries']): Cell {
  const changes = entries.filter(({ presence }, index) => presence.code !== entries[index - 1]?.presence.code);
  const style = { ...BODY, size: 8.5 };
  if (changes.length < 2) return [written(changes[0]?.at.brief ?? '—', style)];
  return changes.map(({ presence, at }) => written(`${at.brief}: ${presence.text}`, style));
}

/** Every check of the quorum (RoP 1.2). */
export function quorumPart(sheet: Sheet, { quorum }: Pick<Delegations, 'quorum'>, words: Words): void {
  heading(sheet, words('quorum'), 60);
  if (quorum.length === 0) return nothing(sheet, words('noQuorum'));
  const head = (label: Parameters<Words>[0]) => ({ text: words(label), style: HEAD });
  table(sheet, {
    columns: [
      { head: head('quorumCheck') },
      { width: 98, head: head('at') },
      { width: 76, head: head('present') },
      { width: 58, head: head('needed') },
      { width: 46, head: head('ofMembers') },
      { width: 56, head: head('result') },
    ],
    rows: quorum.map(({ because, by, at, present, needed, of, text }): Cell[] => [
      [written(by ? `${because.text} (${by.name})` : because.text)],
      [written(at.brief)],
      [written(String(present))],
      [written(String(needed))],
      [written(String(of))],
      [written(text, { ...BODY, face: 'bold' })],
    ]),
  });
}
