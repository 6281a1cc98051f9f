import { readFileSync } from 'node:fs';

/** What an environment says once its files are read, and one sentence for each file that is wrong. */
export interface ReadEnvironment {
  values: Record<string, string>;
  faults: string[];
}

/**
 * A variable may come from a file: `DATABASE_URL_FILE=/run/secrets/database-url` gives `DATABASE_URL`, without the line break at its end.
 * Secrets then stand in no list of processes and no container's description. An empty variable counts as unset.
 * @param names the variables that the program reads; `X_FILE` of any other name is left alone
 */
export function readEnvironmentFiles(
  environment: Record<string, string | undefined>,
  names: readonly string[],
): ReadEnvironment {
  const values: Record<string, string> = {};
  const faults: string[] = [];
  for (const [name, value] of Object.entries(environment))
    if (value !== undefined && value !== '') values[name] = value;
  for (const name of names) {
    const path = values[`${name}_FILE`];
    if (path === undefined) continue;
    if (values[name] !== undefined) {
      faults.push(`${name}: it is set, and ${name}_FILE too; unset one of them.`);
      continue;
    }
    const read = readValue(path);
    if ('fault' in read) faults.push(`${name}_FILE: ${read.fault}`);
    else values[name] = read.value;
  }
  return { values, faults };
}

function readValue(path: string): { value: string } | { fault: string } {
  try {
    const value = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
    return value === '' ? { fault: `the file ${path} is empty.` } : { value };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return { fault: `the file ${path} cannot be read (${reason}); make it readable for this process.` };
  }
}
