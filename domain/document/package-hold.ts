import type { Refusal } from '../../schemas/decider.ts';
import { refusal } from '../shared/refusal.ts';
import type { DocumentRecord } from './state.ts';

/**
 * What is in a package is decided there and nowhere else, on the text that it joined with. So nothing can keep it from concluding once the
 * package is adopted: all of its items do, or none was adopted (case 37).
 */
export function packageHold({ agenda }: DocumentRecord): Refusal | undefined {
  const inside = agenda?.inPackage;
  return inside && refusal('in-package', 'case 37', { package: inside.package });
}

/** A package is put to the Members whole: two documents at least, and all that were asked have joined. Language 1 knew no items. */
export function packageFault({ kind, procedure, agenda }: DocumentRecord): Refusal | undefined {
  if (kind !== 'package' || procedure.language < 2) return undefined;
  const items = agenda?.package?.items ?? [];
  if (items.length === 0) return refusal('package-not-composed', 'case 37');
  const missing = items.filter(({ state }) => state !== 'joined').map(({ document }) => document);
  if (missing.length === 0 && items.length > 1) return undefined;
  return refusal('package-incomplete', 'case 37', {
    joined: items.length - missing.length,
    missing: missing.join(','),
  });
}

/** Documents rely on the rules by which the package is decided: they joined by them. */
export function packageComposed({ agenda }: DocumentRecord): Refusal | undefined {
  const relied = agenda?.package?.items.some(({ state }) => state === 'invited' || state === 'joined');
  return relied ? refusal('package-composed', 'case 37') : undefined;
}
