/** What stands in a log for the secret of a link. */
const HIDDEN = '…';

/**
 * The address of a request as the log may hold it: the secret of a link to a calendar is a password. Hidden wherever it stands, also in an
 * address that leads nowhere: a link that was copied with a mistake is still a secret.
 */
export function loggedUrl(url: string): string {
  return url.replace(/(\/calendar\/)[^?#]*/iu, `$1${HIDDEN}`).replaceAll(/ncf(?:_|%5f)[A-Za-z0-9_%-]*/giu, HIDDEN);
}
