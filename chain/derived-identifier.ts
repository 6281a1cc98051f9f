import { canonicalJson } from './canonical-json.ts';
import { sha256Hex } from './sha256.ts';

/**
 * A UUIDv8 (RFC 9562 §5.8) made from names: the same names give the same identifier, for ever, so that a repeated creation or
 * delivery finds what the first one made (I9; design §5 "Identity"). The names are joined as canonical JSON, so no two lists meet.
 */
export function derivedIdentifier(...names: string[]): string {
  const hex = sha256Hex(canonicalJson(names));
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
