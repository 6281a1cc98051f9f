import type { ActForm } from '../../schemas/act-forms.ts';

/** What is read of the document or meeting that an act is on, as far as forms can know from it. */
export interface Matter {
  titleText?: string | null;
  /** The newest revision; 0: there is none. */
  revision?: number;
  stage?: string | null;
  /** How far its record is. */
  sequence?: number;
  [more: string]: unknown;
}

/** What a form can know from the matter that it is about; the reader can change it. */
export function presetFrom(
  { fields }: Pick<ActForm, 'fields'>,
  { revision, stage }: Matter,
  places: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const preset: Record<string, unknown> = {};
  // A new text is made from the newest one; everything else is about it. Where there is none, there is nothing to be about.
  if (fields.get('basedOn')?.required && revision !== undefined) preset['basedOn'] = revision;
  if (fields.get('revision')?.required && revision !== undefined && revision > 0) preset['revision'] = revision;
  if (fields.get('stage')?.required && places['document'] !== undefined && typeof stage === 'string')
    preset['stage'] = stage;
  return preset;
}
