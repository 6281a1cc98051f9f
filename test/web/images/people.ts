import { Body } from '../../support/body.ts';
import { request } from '../../support/http.ts';

/** The body that the pictures show. */
export const BODY = 'cica';

/** Everybody of a running program on a laptop, with tokens of its own issuer: it may be one that somebody else has started. */
export async function peopleOf(address: string): Promise<Body> {
  const { body: demonstration } = await request('GET', `${address}/demonstration/${BODY}`, {});
  const tokens = new Map<string, string>();
  for (const { id } of demonstration.personas as { id: string }[]) {
    const { body } = await request('POST', `${address}/demonstration/${BODY}/tokens`, {}, { persona: id });
    tokens.set(id, body.token as string);
  }
  return new Body(address, tokens);
}
