import { writeFileSync } from 'node:fs';
import { CommandError } from '../command-error.ts';
import { meetingSubcommands } from '../meeting/subcommands.ts';
import type { ApiClient } from '../remote/api-client.ts';
import { connect, type RemoteOptions } from '../remote/connection.ts';
import { idOf } from '../remote/find-matter.ts';
import { meetingList, meetingReport, type MeetingShown, type RoomShown } from '../remote/render/meeting.ts';
import { namesOfAll } from '../remote/render/names.ts';
import { columns } from '../remote/render/table.ts';
import { runFriendly, type ActOptions } from '../remote/run-act.ts';
import { optionOf, sortWords, type GivenWords } from '../remote/words.ts';

export type MeetingOptions = RemoteOptions & ActOptions;

interface Asked {
  client: ApiClient;
  words: GivenWords;
  options: MeetingOptions;
}
type Read = (asked: Asked) => Promise<string[]>;

/** `npx nemcon meeting SUBCOMMAND [MEETING] …`: reads of meetings, and every act on them by a friendly name. */
export async function meetingCommand(words: string[], options: MeetingOptions): Promise<void> {
  const [first = ''] = words;
  const read = Object.hasOwn(reads, first) ? reads[first] : undefined;
  if (read) return tell(await read({ client: await connect(options), words: sortWords(words.slice(1)), options }));
  const found = meetingSubcommands.find(({ words: own }) => {
    const parts = own.split(' ');
    return parts.every((part, index) => words[index] === part);
  });
  if (found === undefined)
    throw new CommandError(
      `There is no "nemcon meeting ${words.slice(0, 2).join(' ')}"; npx nemcon meeting --help names what there is.`,
    );
  const given = sortWords(words.slice(found.words.split(' ').length));
  const then = found.makes ? found.then : ['meeting', ...found.then];
  const client = await connect(options);
  tell(await runFriendly(client, { act: found.act, words: given, then, unless: found.unless }, options));
}

const tell = (lines: readonly string[]): void => console.log(lines.join('\n'));

const reads: Record<string, Read> = {
  list: async ({ client, words, options }) => {
    const state = only(words, [], ['state']).get('state');
    const all = await client.all<MeetingShown>('/meetings');
    const meetings = state === undefined ? all : all.filter((each) => each.state === state);
    return options.json ? [JSON.stringify(meetings, null, 2)] : meetingList(meetings, client.language);
  },
  show: async ({ client, words, options }) => {
    const id = await meetingIn(client, words);
    only(words, ['MEETING'], []);
    const [meeting, room] = await Promise.all([
      client.get<MeetingShown>(`/meetings/${id}`),
      client.get<RoomShown>(`/meetings/${id}/room`),
    ]);
    if (options.json) return [JSON.stringify({ meeting, room }, null, 2)];
    const [names, { seatZone }] = await Promise.all([namesOfAll(client), client.get<{ seatZone: string }>('')]);
    return meetingReport(meeting, room, { language: client.language, seatZone, ...names });
  },
  acts: async ({ client, words, options }) => {
    const id = await meetingIn(client, words);
    only(words, ['MEETING'], []);
    const { items } = await client.get<{ items: PermittedAct[] }>(`/meetings/${id}/acts`);
    if (options.json) return [JSON.stringify(items, null, 2)];
    const [yes, no] = client.language === 'ru' ? ['можно', 'нельзя'] : ['yes', 'no'];
    return columns(
      items.map(({ act, allowed, code = '', rule = '' }) => [act, allowed ? yes : no, code, rule]),
      '',
    );
  },
  paper,
  calendar,
};

interface PermittedAct {
  act: string;
  allowed: boolean;
  code?: string;
  rule?: string;
}

const PAPERS = ['agenda', 'attendance', 'record'];

/** A paper of the meeting, into a file. */
async function paper({ client, words, options }: Asked): Promise<string[]> {
  const named = only(words, ['MEETING', 'PAPER'], ['out', 'format', 'for']);
  const [, which = ''] = words.plain;
  if (!PAPERS.includes(which)) throw new CommandError(`The papers of a meeting are ${PAPERS.join(', ')}.`);
  const format = options.json ? 'json' : (named.get('format') ?? 'pdf');
  if (format !== 'pdf' && format !== 'json') throw new CommandError('--format is pdf or json.');
  const id = await meetingIn(client, words);
  const audience = named.get('for');
  const query = new URLSearchParams({
    format,
    language: client.language,
    ...(audience === undefined ? {} : { for: audience }),
  });
  const bytes = await client.file(
    `/meetings/${id}/papers/${which}?${query.toString()}`,
    format === 'pdf' ? 'application/pdf' : 'application/json',
  );
  if (format === 'json' && !named.has('out')) return [JSON.stringify(JSON.parse(bytes.toString('utf8')), null, 2)];
  const out = named.get('out') ?? `${which}-${id.slice(0, 8)}-${client.language}.pdf`;
  try {
    writeFileSync(out, bytes);
  } catch (error) {
    throw new CommandError(`${out} cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  }
  return [`${out}  ${bytes.length} ${client.language === 'ru' ? 'байт' : 'bytes'}`];
}

/** A secret link for calendar programs. It is shown this once. */
async function calendar({ client, words, options }: Asked): Promise<string[]> {
  const named = only(words, [], ['alarm', 'label']);
  const alarm = named.get('alarm');
  if (alarm !== undefined && !/^\d+$/.test(alarm)) throw new CommandError('--alarm is a number of minutes.');
  const made = await client.send<{ url: string; expiresAt: number }>('POST', '/calendar-feeds', {
    language: client.language,
    ...(alarm === undefined ? {} : { alarm: Number(alarm) }),
    ...(named.has('label') ? { label: named.get('label') } : {}),
  });
  if (options.json) return [JSON.stringify(made, null, 2)];
  const until = new Date(made.expiresAt).toISOString().slice(0, 10);
  const note =
    client.language === 'ru'
      ? `Ссылка секретна, показывается один раз и действует до ${until}.`
      : `The link is secret, is shown this once, and holds until ${until}.`;
  return [made.url, note];
}

async function meetingIn(client: ApiClient, { plain }: GivenWords): Promise<string> {
  const [named] = plain;
  if (named === undefined) throw new CommandError('Which meeting? npx nemcon meeting list shows them.');
  return idOf(client, 'meeting', named);
}

/** What is given by name, where nothing else is. */
function only({ plain, named }: GivenWords, places: string[], known: string[]): GivenWords['named'] {
  if (plain.length > places.length) throw new CommandError(`"${plain[places.length]}" is too much here.`);
  const unknown = [...named.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new CommandError(`${optionOf(unknown)} is not known here. ${known.map(optionOf).join(' ')}`.trim());
  return named;
}
