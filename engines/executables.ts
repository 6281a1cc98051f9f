import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface CommandResult {
  /** `undefined` if the command could not be run or ran too long. */
  code: number | undefined;
  /** Standard output and error, as they came. */
  output: string;
}

/** The full path of a command on PATH, or `undefined`. */
export function findOnPath(command: string, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  for (const folder of (environment['PATH'] ?? '').split(delimiter)) {
    if (folder === '') continue;
    const candidate = join(folder, command);
    if (isExecutable(candidate)) return candidate;
  }
  return undefined;
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Runs a helper command to its end; never rejects. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: { timeoutMs: number; env?: NodeJS.ProcessEnv; cwd?: string; uid?: number; gid?: number },
): Promise<CommandResult> {
  const { timeoutMs, ...how } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...how, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    let tooLong = false;
    const timer = setTimeout(() => {
      tooLong = true;
      child.kill('SIGKILL');
    }, timeoutMs);
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ code: undefined, output: output + error.message });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      if (tooLong) resolve({ code: undefined, output: `${output}\nno end within ${timeoutMs / 1000} s` });
      else resolve({ code: code ?? undefined, output });
    });
  });
}
