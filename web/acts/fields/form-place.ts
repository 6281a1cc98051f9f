import { createContext, use } from 'react';

/** Where a form stands: what its fields can choose from, and what was found missing in it. */
export interface FormPlace {
  /** The document whose stages can be chosen: of the address, or chosen in the form itself. */
  document: string | undefined;
  meeting: string | undefined;
  /** Paths of required fields that are empty, once the reader tried to go on. */
  missing: ReadonlySet<string>;
}

export const FormContext = createContext<FormPlace>({ document: undefined, meeting: undefined, missing: new Set() });
export const useFormPlace = (): FormPlace => use(FormContext);
