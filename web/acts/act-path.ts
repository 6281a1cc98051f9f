/** `/v1/{organisation}/documents/{document}/revisions` with its places filled; throws where one is not known. */
export function pathOf(template: string, places: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const place = places[name];
    if (place === undefined) throw new Error(`no ${name} for ${template}`);
    return encodeURIComponent(place);
  });
}
