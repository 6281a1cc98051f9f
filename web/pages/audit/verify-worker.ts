/**
 * Verifies a dossier beside the page, in a file of its own: nothing that it does needs a server, and the page stays alive meanwhile. It is
 * the same verification as `nemcon verify`.
 */
import { readDossier } from '../../../audit/dossier/read-dossier.ts';
import { verifyDossier } from '../../../audit/dossier/verify-dossier.ts';
import { historyOf, type FromWorker, type ToWorker } from './messages.ts';

const scope = globalThis as unknown as {
  addEventListener: (name: 'message', listen: (event: MessageEvent<ToWorker>) => void) => void;
  postMessage: (message: FromWorker) => void;
};

scope.addEventListener('message', ({ data: { text, turn } }) => {
  try {
    scope.postMessage({ turn, kind: 'checking', lines: text.split('\n').length - 1 });
    const verification = verifyDossier(text);
    scope.postMessage({ turn, kind: 'done', verification, histories: historyOf(readDossier(text)) });
  } catch (error) {
    scope.postMessage({ turn, kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
});
