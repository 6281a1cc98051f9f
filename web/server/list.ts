type Listed<D> = D extends { items: (infer T)[] } ? T : never;

/** The entries of a list that was read without `asOf`: with it the API answers in three groups instead. */
export function itemsOf<D extends object>(data: D): Listed<D>[] {
  return 'items' in data ? (data.items as Listed<D>[]) : [];
}
