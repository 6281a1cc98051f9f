/**
 * What the pictures show beside CICA's own agenda. INVENTED for them, and no account of what happened: five statements, what States said of
 * them, and a meeting of the Senior Officials. Where a running program has it all already, it is used as it is.
 */
import type { Body } from '../../support/body.ts';
import { memberStates } from '../../support/body.ts';
import { request, type Answer } from '../../support/http.ts';
import { BODY } from './people.ts';

const at = `/v1/${BODY}`;
const SOC = 'senior-officials-committee';
const MEETING = 'Meeting of the Senior Officials Committee';
const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Ten in the morning in Astana, ms after midnight UTC. */
const TEN = 5 * HOUR;
/** How long anything may take, ms. */
const WITHIN = 120_000;

/** What the addresses of the pages name. */
export interface Scene {
  /** Silence under way, with some positions. */
  underSilence: string;
  /** Silence broken by an objection. */
  broken: string;
  /** On the floor of the meeting, with an objection. */
  onTheFloor: string;
  meeting: string;
  /** What the body's clock showed then, epoch ms: the pages show it too, so that a picture made later shows the same. */
  now: number;
}

type Places = Omit<Scene, 'now'>;

const english = (text: string) => ({ text, language: 'en' });
const text = (subject: string): string =>
  [
    `1. The Member States reaffirm that ${subject} is a common task of the region.`,
    '2. They share what they know with one another, in good time and without conditions.',
    '3. The Secretariat reports to the Senior Officials Committee once a year.',
  ].join('\n');

export class SceneMaker {
  readonly #body: Body;

  constructor(body: Body) {
    this.#body = body;
  }

  /** Makes what is not there yet. Rejects where an act is refused. */
  async make(): Promise<Scene> {
    const places = (await this.#found()) ?? (await this.#made());
    return { ...places, now: await this.#now() };
  }

  async #made(): Promise<Places> {
    const first = Math.ceil(((await this.#now()) - TEN) / DAY) * DAY + TEN;
    await this.#forwardTo(first);
    const held = await this.#statement('Statement on early warning of earthquakes', 'early warning of earthquakes');
    const broken = await this.#statement('Statement on safe drinking water', 'access to safe drinking water');
    const underSilence = await this.#statement('Statement on the protection of glaciers', 'the protection of glaciers');
    const onTheFloor = await this.#statement(
      'Statement on digital inclusion',
      'the digital inclusion of all generations',
    );
    const agreed = await this.#statement('Statement on youth exchanges', 'the exchange of students');
    await this.#silence(held, 2 * 1_440);
    await this.#silence(broken, 14 * 1_440);
    await this.#silence(underSilence, 14 * 1_440);
    for (const party of ['az', 'kz', 'tj']) await this.#state(party, underSilence, 'support');
    await this.#forwardTo(first + DAY + HOUR);
    for (const party of ['kg', 'uz', 'kr']) await this.#state(party, underSilence, 'no-objection');
    await this.#state('mn', broken, 'objection', {
      statement: english('Paragraph 2 has to name the rivers that cross our borders.'),
      points: [{ paragraph: '2' }],
    });
    await this.#forwardTo(first + 6 * DAY);
    await this.#until(`${this.#path(held)}/rounds/r1`, ({ phase }) => phase === 'silence-held');
    const meeting = await this.#meeting([agreed, onTheFloor, broken]);
    await this.#forwardTo(first + 6 * DAY + HOUR / 2);
    return { underSilence, broken, onTheFloor, meeting };
  }

  /** The committee sits: its first item is adopted, its second is on the floor, its third waits. */
  async #meeting(documents: readonly [agreed: string, onTheFloor: string, broken: string]): Promise<string> {
    const now = await this.#now();
    const { stream } = await this.#act('/meetings', {
      kind: 'regular',
      organ: SOC,
      title: english(MEETING),
      class: 'members',
      mode: 'in-person',
      place: 'Astana',
      takesDecisions: true,
      dates: { from: new Date(now).toISOString().slice(0, 10) },
    });
    const meeting = String(stream).slice(-36);
    const act = (path: string, body: object) => this.#act(`/meetings/${meeting}${path}`, body);
    await act('/convocations', { sentAt: now });
    const items = ['youth', 'digital', 'water'];
    for (const [index, item] of items.entries())
      await act('/agenda', { item, document: documents[index] as string, stage: SOC });
    const all = await memberStates();
    const absent = ['eg', 'il', 'ps', 'lk'];
    const present = all.filter((party) => !absent.includes(party));
    await act('/attendance', { parties: present, presence: 'present', at: await this.#now() });
    await act('/attendance', { parties: absent, presence: 'absent', at: await this.#now() });
    await act('/opening', { openedAt: await this.#now() });
    await this.#until(`${at}/meetings/${meeting}/room`, ({ quorum }) => quorum !== null);
    const [youth = '', digital = ''] = items;
    await act('/calls', { items: [youth], calledAt: await this.#now() });
    await this.#item(meeting, youth, 'open');
    await act(`/agenda/${youth}/positions`, { party: 'kz', position: 'support', saidAt: await this.#now() });
    await act(`/agenda/${youth}/ruling`, { ruling: 'adopted', ruledAt: await this.#now() });
    await this.#item(meeting, youth, 'adopted');
    await act('/calls', { items: [digital], calledAt: await this.#now() });
    await this.#item(meeting, digital, 'open');
    for (const [party, position] of [
      ['az', 'support'],
      ['cn', 'support'],
      ['th', 'support-with-statement'],
    ])
      await act(`/agenda/${digital}/positions`, {
        party,
        position,
        saidAt: await this.#now(),
        ...(position === 'support' ? {} : { statement: english('Thailand offers to host a first workshop.') }),
      });
    await act(`/agenda/${digital}/positions`, {
      party: 'jo',
      position: 'objection',
      saidAt: await this.#now(),
      statement: english('The report under paragraph 3 should go to the Ministerial Council as well.'),
      points: [{ paragraph: '3' }],
    });
    return meeting;
  }

  async #statement(title: string, subject: string): Promise<string> {
    const { id } = await this.#act('/documents', {
      kind: 'statement',
      title: english(title),
      class: 'members',
      procedure: { id: `${BODY}/statement` },
      sponsors: ['kz'],
    });
    const own = `/documents/${id}`;
    await this.#act(`${own}/stages/proposed/completion`, {});
    await this.#act(`${own}/revisions`, { texts: [english(text(subject))], basedOn: 0 });
    await this.#act(`${own}/circulations`, { revision: 1 });
    await this.#act(`${own}/stages/drafting/completion`, {});
    return id as string;
  }

  /** A round by silence, open. */
  async #silence(document: string, minutes: number): Promise<void> {
    await this.#act(`/documents/${document}/rounds`, {
      stage: SOC,
      method: 'silence',
      revision: 1,
      period: { kind: 'minutes', minutes },
    });
    await this.#until(`${this.#path(document)}/rounds/r1`, ({ phase }) => phase === 'open');
  }

  #state(party: string, document: string, position: string, more: object = {}): Promise<unknown> {
    const path = `${this.#path(document)}/rounds/r1/positions`;
    return this.#body.act(`focal-point-${party}`, path, { revision: 1, position, ...more });
  }

  #path(document: string): string {
    return `${at}/documents/${document}`;
  }

  async #act(path: string, body: object): Promise<{ id?: string; stream?: string }> {
    return this.#body.act('secretariat', at + path, body);
  }

  async #now(): Promise<number> {
    return (await this.#get(at)).body.clock.now as number;
  }

  /** A read; asked anew where a busy machine did not answer in time. */
  async #get(path: string): Promise<Answer> {
    const end = performance.now() + WITHIN;
    for (;;)
      try {
        return await this.#body.get('secretariat', path);
      } catch (error) {
        if (performance.now() > end) throw error;
      }
  }

  /** Moves the clock, where it does not stand there or later. */
  async #forwardTo(to: number): Promise<void> {
    if (to <= (await this.#now())) return;
    const { status, body } = await request(
      'POST',
      `${this.#body.address}/demonstration/${BODY}/clock`,
      {},
      { to },
      WITHIN,
    );
    if (status !== 200) throw new Error(`the clock did not move: ${JSON.stringify(body)}`);
  }

  #item(meeting: string, name: string, state: string): Promise<void> {
    return this.#until(`${at}/meetings/${meeting}/room`, ({ items }) =>
      items.some((each: { item: string; state: string }) => each.item === name && each.state === state),
    );
  }

  async #until(path: string, look: (body: any) => boolean): Promise<void> {
    const end = performance.now() + WITHIN;
    for (;;) {
      const { status, body } = await this.#get(path);
      if (status === 200 && look(body)) return;
      if (performance.now() > end) throw new Error(`${path} did not come about: ${String(look)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** The scene as an earlier run left it. */
  async #found(): Promise<Places | undefined> {
    const documents = await this.#titled('/documents?limit=200');
    const meetings = await this.#titled('/meetings?limit=200');
    const underSilence = documents.get('Statement on the protection of glaciers');
    const broken = documents.get('Statement on safe drinking water');
    const onTheFloor = documents.get('Statement on digital inclusion');
    const meeting = meetings.get(MEETING);
    return underSilence && broken && onTheFloor && meeting ? { underSilence, broken, onTheFloor, meeting } : undefined;
  }

  async #titled(path: string): Promise<Map<string, string>> {
    const { body } = await this.#get(at + path);
    return new Map(
      (body.items as { id: string; titleText?: string }[]).map(({ id, titleText = '' }) => [titleText, id]),
    );
  }
}
