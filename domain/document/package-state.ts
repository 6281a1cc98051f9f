import type { PackageItem } from '../../schemas/document-package-commands.ts';
import type { RoundId, StageId, StreamId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';

/**
 * How an item stands: asked to join, in it, or not; after the adoption told to conclude, concluded, or refusing. Only what has joined can be
 * decided, and what has joined refuses whatever could keep it from concluding.
 */
export type PackageItemState = 'invited' | 'joined' | 'refused' | 'concluding' | 'concluded' | 'not-concluded';

export interface PackageItemRecord extends PackageItem {
  state: PackageItemState;
  /** Of the event by which it was asked last: an answer to an earlier one is none. */
  askedBy: number;
  /** Why it refused. */
  code?: string;
  since: Instant;
}

/** Of a package: what is in it. */
export interface PackageRecord {
  items: PackageItemRecord[];
  /** The round that adopted them. */
  adopted?: { round: RoundId; at: Instant };
}

/** Of a document that is in a package. */
export interface PackageMembership {
  package: StreamId;
  stage: StageId;
  revision: number;
  since: Instant;
}
