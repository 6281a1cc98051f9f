/** Rows of the read model as the API shows them: names in camel case, one row one object. */

type CamelCase<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : S;
export type View<R> = { [K in keyof R as K extends string ? CamelCase<K> : K]: R[K] };

/** The members of a row in camel case; what lies deeper is in the form of the record already. */
export function view<R extends object>(row: R): View<R> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase()),
      value as unknown,
    ]),
  ) as View<R>;
}

/** The class of a position or point is its own; the document's stands on the document. */
export function positionView<R extends { class: unknown; named: unknown; position_class: unknown }>(
  row: R,
): View<Omit<R, 'class' | 'named' | 'position_class'>> & { class: R['position_class'] } {
  const { class: _class, named: _named, position_class, ...rest } = row;
  return { ...view(rest), class: position_class };
}
