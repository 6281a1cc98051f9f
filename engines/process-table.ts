import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** One line of the operating system's table of processes. */
interface ProcessEntry {
  pid: number;
  parent: number;
  command: string;
}

/** True if a process with this id exists (a zombie does not count), whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/**
 * Tells one life of a process id from the next: ids are used again, in containers within minutes. Empty if the process
 * does not exist or the system does not tell.
 */
export function startMark(pid: number): string {
  if (process.platform === 'linux') return statFields(pid)?.[19] ?? '';
  return ps(['-o', 'lstart=', '-p', String(pid)]).trim();
}

/** The command line of a process, or an empty string. */
export function commandOf(pid: number): string {
  if (process.platform === 'linux') return readCommand(pid);
  return ps(['-o', 'command=', '-p', String(pid)]).trim();
}

/** All children of a process, of any depth. */
export function descendantsOf(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const entry of processTable()) children.set(entry.parent, [...(children.get(entry.parent) ?? []), entry.pid]);
  const found: number[] = [];
  const queue = [pid];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const own = children.get(next) ?? [];
    found.push(...own);
    queue.push(...own);
  }
  return found;
}

/** Sends SIGKILL; a process that is gone already is no error. */
export function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it was faster
  }
}

function processTable(): ProcessEntry[] {
  if (process.platform === 'linux') return linuxProcessTable();
  return ps(['-A', '-o', 'pid=,ppid=,command='])
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map((match) => ({ pid: Number(match[1]), parent: Number(match[2]), command: match[3] ?? '' }));
}

// Read from /proc, because slim containers come without `ps`.
function linuxProcessTable(): ProcessEntry[] {
  const entries: ProcessEntry[] = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = statFields(Number(name))?.[1];
    if (parent !== undefined) entries.push({ pid: Number(name), parent: Number(parent), command: '' });
  }
  return entries;
}

function isZombie(pid: number): boolean {
  if (process.platform === 'linux') return statFields(pid)?.[0] === 'Z';
  return ps(['-o', 'state=', '-p', String(pid)])
    .trim()
    .startsWith('Z');
}

// Fields of /proc/{pid}/stat from the third on: state, parent, ... ; [19] is the start time. The name, the second field,
// may hold spaces and brackets, hence the search for the last bracket.
function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function readCommand(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

function ps(args: string[]): string {
  try {
    return execFileSync('ps', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
