/** An act that can be carried out from a page. */
export interface ActRequest {
  /** `state-position`; the names of `GET …/acts` and of the OpenAPI document. */
  act: string;
  /** What stands in its address beside the organisation: `{ document, round }`. */
  places: Readonly<Record<string, string>>;
  /** What is filled in already; it can be changed before it is sent. */
  preset?: Readonly<Record<string, unknown>>;
  /** Fields of the preset that are settled here and not asked for again. */
  settled?: readonly string[];
  /** Optional fields that are shown at once, and not behind "More". */
  shown?: readonly string[];
  /** What the dialog is called where the words of the act say too little: "Object". */
  title?: string;
}
