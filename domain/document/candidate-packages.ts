import type { DocumentCommandKind } from '../../schemas/document-commands.ts';
import type { DocumentRecord } from './state.ts';

/** Acts of persons on packages. */
export const PACKAGE_ACTS = [
  'compose-package',
  'remove-from-package',
  'dissolve-package',
  'repeat-conclusion',
] as const satisfies readonly DocumentCommandKind[];
export type PackageAct = (typeof PACKAGE_ACTS)[number];

export const isPackageAct = (act: DocumentCommandKind): act is PackageAct =>
  (PACKAGE_ACTS as readonly DocumentCommandKind[]).includes(act);

/** A document of the same body that there is not. */
const nobody = ({ stream }: DocumentRecord): string => `${stream.slice(0, -36)}00000000-0000-0000-0000-000000000000`;

/** Payloads with which an act could be tried now; see `candidates`. */
export function packageCandidates(document: DocumentRecord, act: PackageAct): unknown[] {
  const items = document.agenda?.package?.items ?? [];
  switch (act) {
    case 'compose-package': {
      const known = items
        .filter(({ state }) => state !== 'refused')
        .map(({ document: stream, revision, stage, kind }) => ({ document: stream, revision, stage, kind }));
      return [{ items: [...known, { document: nobody(document), revision: 1, stage: '-', kind: 'decision' }] }];
    }
    case 'dissolve-package':
      return [{}];
    default:
      return (items.length > 0 ? items.map((item) => item.document) : [nobody(document)]).map((stream) => ({
        document: stream,
      }));
  }
}
