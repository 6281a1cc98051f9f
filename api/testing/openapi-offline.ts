import { pino } from 'pino';
import { createApp, type AppDependencies } from '../app.ts';

/** Answers to whatever is asked of it while routes are registered; none of it is called. */
const nothing: unknown = new Proxy(() => undefined, {
  get: (_target, name) => (name === 'then' ? undefined : name === Symbol.toPrimitive ? () => '' : nothing),
  apply: () => nothing,
});

/** The OpenAPI document of the API, made without any engine: routes are registered, and never asked. */
export async function openApiDocument(): Promise<unknown> {
  const own: Record<string, unknown> = {
    logger: pino({ level: 'silent' }),
    rules: new Map(),
    loopback: true,
    stopping: new AbortController().signal,
    web: {
      version: '0',
      folder: '/',
      signIn: { kind: 'personas' },
      demonstration: { client: nothing, issue: nothing },
    },
  };
  const dependencies = new Proxy(own, { get: (target, name: string) => (name in target ? target[name] : nothing) });
  const app = await createApp(dependencies as unknown as AppDependencies);
  try {
    await app.ready();
    return (await app.inject('/openapi.json')).json();
  } finally {
    await app.close();
  }
}
