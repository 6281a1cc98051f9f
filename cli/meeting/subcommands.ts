/** One friendly name of an act on meetings. Without imports: it is shown by `--help`. */
export interface MeetingSubcommand {
  words: string;
  /** The act of the API. */
  act: string;
  /** What stands after the meeting, in order: names of the path, then fields of the body. */
  then: string[];
  /** Fields that are so unless told. */
  unless?: Record<string, string>;
  /** The act makes a meeting: none is named. */
  makes?: true;
  summary: string;
}

const of = (
  words: string,
  act: string,
  then: string[],
  summary: string,
  more: Partial<MeetingSubcommand> = {},
): MeetingSubcommand => ({
  words,
  act,
  then,
  summary,
  ...more,
});

/** All acts on meetings that there are, by friendly names; whatever else a field of the act is called is given by `--field value`. */
export const meetingSubcommands: readonly MeetingSubcommand[] = [
  of('announce', 'announce-meeting', ['title'], 'announce a meeting', {
    makes: true,
    unless: { kind: 'regular', class: 'members', takesDecisions: 'true' },
  }),
  of('record-past', 'record-past-meeting', ['title'], 'record a meeting of the past (I15)', {
    makes: true,
    unless: { kind: 'regular', class: 'members', takesDecisions: 'true' },
  }),
  of('convene', 'convene-meeting', [], 'record that the convocation went out'),
  of('reply', 'record-invitation-reply', ['party', 'attends'], 'record whether a delegation will come'),
  of('re-date', 're-date-meeting', ['dates'], 'set its days: 2024-12-17, or 2024-12-17/2024-12-18'),
  of('move', 'move-meeting', [], 'move it: --place Baku, --mode online'),
  of('postpone', 'postpone-meeting', [], 'it is to come and has no days any more'),
  of('cancel', 'cancel-meeting', [], 'cancel it'),
  of(
    'deadline set',
    'set-meeting-deadline',
    ['deadline', 'purpose'],
    '--rule.base first-day --rule.days -14 --rule.time 18:00 --rule.zone ...',
  ),
  of('deadline remove', 'remove-meeting-deadline', ['deadline'], 'remove a deadline'),
  of('agenda add', 'add-agenda-item', ['item', 'document', 'stage'], "put a document's stage on the agenda"),
  of('agenda order', 'order-agenda', ['items'], 'all items, in the order in which they are taken'),
  of('agenda withdraw', 'withdraw-agenda-item', ['item'], 'before it is called'),
  of('agenda cut-off', 'set-cut-off', ['at'], 'from then on a new item needs the Chair'),
  of('agenda admit', 'admit-late-item', ['item'], 'admit an item that came late'),
  of('attendance', 'record-attendance', ['parties', 'presence'], 'who is present, left or absent: az,kz or all'),
  of('open', 'open-meeting', [], 'it is opened; the quorum is established'),
  of('quorum', 'challenge-quorum', [], 'establish the quorum anew'),
  of('block', 'register-written-block', ['item', 'party', 'position'], 'register an objection that came in writing'),
  of('call', 'call-items', ['items'], 'call items: item-1,item-2'),
  of('position', 'record-room-position', ['item', 'party', 'position'], 'record what a delegation says'),
  of('answer', 'answer-call', ['item', 'party', 'answer'], 'asked by name: stands, or joined'),
  of('rule', 'rule-on-item', ['item', 'ruling'], 'record what the Chair rules'),
  of('en-bloc propose', 'propose-en-bloc', ['items'], 'propose several items for one ruling'),
  of('en-bloc rule', 'rule-en-bloc', [], 'rule on what is proposed en bloc'),
  of('statement', 'attach-statement', ['item', 'parties', 'statement'], 'attach an interpretative statement'),
  of('announce-silence', 'announce-silence-outcome', ['document', 'round'], 'announce what silence decided'),
  of('close', 'close-meeting', [], 'the sitting ends'),
  of('close-record', 'close-record', [], 'the record is closed'),
];

/** The reads, with what they take. */
export const meetingReads = {
  list: '[--state announced]',
  show: 'MEETING',
  acts: 'MEETING',
  paper: 'MEETING agenda|attendance|record [--out FILE] [--format pdf|json] [--for members|public]',
  calendar: '[--alarm MINUTES] [--label TEXT]',
} as const;

/** What `nemcon meeting --help` adds. */
export function meetingHelp(): string {
  const acts = meetingSubcommands.map(({ words, then, makes, summary }) => {
    const usage = [words, ...(makes ? [] : ['MEETING']), ...then.map((name) => name.toUpperCase())].join(' ');
    return `  ${usage.padEnd(48)} ${summary}`;
  });
  const reads = Object.entries(meetingReads).map(([words, usage]) => `  ${`${words} ${usage}`.trim()}`);
  return [
    '',
    'What there is:',
    ...reads,
    ...acts,
    '',
    'A MEETING or DOCUMENT is its id, the beginning of its id, or words of its title. Whatever else an act takes is given by --field value',
    '(npx nemcon act NAME shows the fields); an instant that is needed and not given is now, by the clock of the body.',
  ].join('\n');
}
