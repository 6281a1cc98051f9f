import { formNamed } from '../remote/form-named.ts';
import { connect, type RemoteOptions } from '../remote/connection.ts';
import { describe, runNamed, type ActOptions } from '../remote/run-act.ts';

export type ActCommandOptions = RemoteOptions & ActOptions & { fields?: boolean };

/**
 * `npx nemcon act [KIND [PLACE ...] [--field value ...]]`: any act that the running API knows, as somebody. Without a kind it names them all;
 * with a kind and `--fields`, what that one takes.
 */
export async function actCommand(words: string[], options: ActCommandOptions): Promise<void> {
  const client = await connect(options);
  const [kind, ...rest] = words;
  console.log((await told()).join('\n'));

  async function told(): Promise<string[]> {
    if (kind !== undefined && !options.fields) return runNamed(client, kind, rest, options);
    const forms = await client.forms();
    if (kind !== undefined) {
      const form = formNamed(forms, kind);
      return options.json ? [JSON.stringify(form, membersAsObjects, 2)] : describe(form);
    }
    if (options.json) return [JSON.stringify(forms, membersAsObjects, 2)];
    return forms.map(
      ({ name, places, summary }) =>
        `${[name, ...places.map((each) => each.toUpperCase())].join(' ').padEnd(52)} ${summary}`,
    );
  }
}

const membersAsObjects = (_name: string, value: unknown): unknown =>
  value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : value;
