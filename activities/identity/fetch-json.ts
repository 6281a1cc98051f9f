/** A provider has so long to answer, ms. */
const WITHIN = 5_000;
/** Longest answer that is looked at, characters; real ones have a few thousand. */
const LONGEST = 1_000_000;

/** Gets JSON from a provider. Rejects with a sentence for the operator. A redirect is not followed: it may lead to an open line. */
export async function fetchJson(address: URL): Promise<unknown> {
  const text = await textFrom(address);
  if (text.length > LONGEST) throw new Error(`${address.href} answered with more than ${LONGEST} characters`);
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${address.href} did not answer with JSON`);
  }
}

async function textFrom(address: URL): Promise<string> {
  let status: number;
  try {
    const signal = AbortSignal.timeout(WITHIN);
    const response = await fetch(address, { signal, redirect: 'manual', headers: { accept: 'application/json' } });
    if (response.status === 200) return await response.text();
    status = response.status;
    await response.body?.cancel();
  } catch (error) {
    throw new Error(`${address.href} cannot be reached: ${reasonOf(error)}`, { cause: error });
  }
  throw new Error(`${address.href} answered with status ${status}`);
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${WITHIN} ms`;
  const { code } = (error.cause ?? {}) as { code?: string };
  return code ?? error.message;
}
