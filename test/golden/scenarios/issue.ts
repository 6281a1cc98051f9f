import { GoldenBody, SECRETARIAT } from '../golden-body.ts';
import { MEMBERS } from '../golden-rules.ts';
import type { Streams } from './index.ts';

/** Case 42: an official symbol is refused before the adoption, given at the issue, and given once. */
export function issued(): Streams {
  const body = new GoldenBody('issued');
  const stream = body.circulated();
  const issue = (symbol: string) => ({ symbol, issuedAt: body.now });
  body.act(stream, SECRETARIAT, 'issue-document', issue('GB/DEC/1'));
  for (const stage of ['soc', 'mc']) {
    body.openRound(stream, { stage, method: 'meeting' });
    body.rules(stream, 'adopted', MEMBERS);
  }
  body.did(stream, SECRETARIAT, 'issue-document', {
    ...issue('GB/DEC/1'),
    evidence: [{ source: 'Journal', place: 'no. 1' }],
  });
  body.act(stream, SECRETARIAT, 'issue-document', issue('GB/DEC/2'));
  return { issued: body.records(stream) };
}
