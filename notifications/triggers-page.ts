import { messages } from './messages/index.ts';
import { audiences, type Line, type Trigger } from './trigger.ts';
import { triggers, type Aggregate } from './triggers.ts';

/** Between these two lines the page `docs/use/notices.md` is made from the table. */
export const BEGIN = '<!-- made from notifications/triggers: node notifications/write-triggers-page.ts -->';
export const END = '<!-- end of what is made -->';

const HEADINGS: Record<Aggregate, string> = {
  document: 'Documents',
  meeting: 'Meetings',
  organisation: 'The organisation',
};

/** The table of triggers for a reader who writes no code, in Markdown. */
export function triggersPage(): string {
  return Object.entries(triggers)
    .map(([aggregate, table]) => {
      const rows = Object.entries(table).flatMap(([event, trigger]) => rowsOf(event, trigger));
      return [
        `### ${HEADINGS[aggregate as Aggregate]}`,
        '',
        '| event | who is told | message | urgency | what is asked |',
        '|---|---|---|---|---|',
        ...rows,
      ].join('\n');
    })
    .join('\n\n');
}

function rowsOf(event: string, trigger: Trigger): string[] {
  if ('nobody' in trigger) return [`| \`${event}\` | nobody: ${trigger.nobody} |  |  |  |`];
  return trigger.map(
    (line, index) =>
      `| ${index === 0 ? `\`${event}\`` : ''} | ${audienceText(line)} | ${messageText(line)} | ${line.urgency} | ${askText(line)} |`,
  );
}

function audienceText({ to, only }: Line): string {
  const names = to.map((audience) => audiences[audience]).join('; ');
  return only === undefined ? names : `${names} – where ${only}`;
}

function messageText({ message, discreet }: Line): string {
  return `${messages[message].en.heading}${discreet === true ? ' (names no State)' : ''}`;
}

const askText = ({ asks }: Line): string => (asks === undefined ? '' : `\`${asks}\``);

/** A page with the part between the two marks made anew. */
export function withTriggers(page: string): string {
  const [before = '', rest = ''] = page.split(BEGIN);
  const after = rest.split(END)[1] ?? '';
  return `${before}${BEGIN}\n\n${triggersPage()}\n\n${END}${after}`;
}
