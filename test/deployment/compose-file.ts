import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The parts of a service that the tests look at. */
export interface Service {
  image: string;
  command?: string[];
  entrypoint?: string[];
  environment?: Record<string, string>;
  secrets?: string[];
  ports?: string[];
  restart?: string;
  healthcheck?: object;
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  profiles?: string[];
}

export interface ComposeFile {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  volumes: Record<string, unknown>;
}

/** What `deploy/example.env` sets. */
export function exampleEnvironment(): Record<string, string> {
  const lines = readFileSync(join(root, 'deploy/example.env'), 'utf8').split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = /^([A-Z0-9_]+)=(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value ?? '']];
    }),
  );
}

/** The file, and others laid over it, as Compose reads them: aliases merged, variables put in. */
export function composeFile(environment: Record<string, string>, overlays: readonly string[] = []): ComposeFile {
  const [base, ...others] = ['docker-compose.yml', ...overlays].map((name) => readOne(name, environment));
  if (base === undefined) throw new Error('there is no compose file');
  for (const other of others) layOver(base, other);
  return base;
}

function readOne(name: string, environment: Record<string, string>): ComposeFile {
  const file = parse(readFileSync(join(root, name), 'utf8'), { merge: true }) as ComposeFile;
  return putIn(file, environment) as ComposeFile;
}

function layOver(base: ComposeFile, over: ComposeFile): void {
  for (const [name, service] of Object.entries(over.services)) {
    const known = base.services[name];
    base.services[name] = {
      ...known,
      ...service,
      ...{ environment: { ...known?.environment, ...service.environment } },
      ...{ depends_on: { ...known?.depends_on, ...service.depends_on } },
    };
  }
}

function putIn(value: unknown, environment: Record<string, string>): unknown {
  if (typeof value === 'string') return interpolated(value, environment);
  if (Array.isArray(value)) return value.map((item) => putIn(item, environment));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, putIn(item, environment)]));
}

/** `${NAME}`, `${NAME:-otherwise}`, `${NAME:?what is missing}`, `$$`. */
function interpolated(text: string, environment: Record<string, string>): string {
  return text.replaceAll(
    /\$\$|\$\{([A-Z0-9_]+)(?::([-?])([^}]*))?\}/g,
    (found, name?: string, kind?: string, rest = '') => {
      if (name === undefined) return found === '$$' ? '$' : found;
      const value = environment[name] ?? '';
      if (value === '' && kind === '?') throw new Error(`${name}: ${rest}`);
      return value === '' && kind === '-' ? rest : value;
    },
  );
}

/** The services that are this program's own: they run its image. */
export function ownServices({ services }: ComposeFile): [name: string, service: Service][] {
  return Object.entries(services).filter(([, { image }]) => image.startsWith('nemcon:'));
}
