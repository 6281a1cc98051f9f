export { canonicalJson } from './canonical-json.ts';
export { sha256Hex, sha256HexOfBytes } from './sha256.ts';
export { derivedIdentifier } from './derived-identifier.ts';
export { EMPTY_HEAD, eventName, eventType, hashOf, recordEvent, type Recording } from './record-events.ts';
export { continuation, type Continuation } from './verify-chain.ts';
