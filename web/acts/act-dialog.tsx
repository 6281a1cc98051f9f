import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ActForm } from '../../schemas/act-forms.ts';
import { Dialog } from '../design/dialog.tsx';
import { Note } from '../design/note.tsx';
import { Read } from '../design/page.tsx';
import { useWords } from '../language/words.ts';
import { api } from '../server/reads.ts';
import { useSession } from '../session/session.tsx';
import { ActSheet } from './act-sheet.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import type { ActRequest } from './act-request.ts';
import { ownActOn } from './own-acts.ts';
import { useLeaving } from './use-leaving.ts';
import { useActForms } from './forms.ts';
import { presetFrom, type Matter } from './preset.ts';
import styles from './act-dialog.module.css';

interface ActDialogProps {
  request: ActRequest;
  onClose: () => void;
  onDone: () => void;
}

/** The form of an act, whom it would tell, and what it did. */
export function ActDialog({ request, onClose, onDone }: ActDialogProps): ReactNode {
  const t = useTranslations('acts');
  const words = useWords();
  const forms = useActForms();
  const [forget, setForget] = useState<() => void>();
  const entered = useCallback((how: (() => void) | undefined) => setForget(() => how), []);
  const leaving = useLeaving(forget, onClose);
  return (
    <>
      <Dialog title={request.title ?? words.act(request.act)} onClose={leaving.close}>
        <div className={styles['dialog']}>
          <Read of={forms}>
            {(known) => {
              const form = known.get(request.act);
              return form ? (
                <OnMatter form={form} request={request} onClose={leaving.close} onDone={onDone} onEntered={entered} />
              ) : (
                <Note tone="block">{t('unknownAct', { act: request.act })}</Note>
              );
            }}
          </Read>
        </div>
      </Dialog>
      {leaving.asks && <LeaveDialog onKeep={leaving.keep} onDiscard={leaving.discard} />}
    </>
  );
}

/** A form begins with the matter as it is, and not with what the page or the form before had read. */
const ANEW = { gcTime: 0, refetchOnMount: 'always' } as const;

/** Reads what the act is on: its title is said, and what the form can know from it is filled in. */
function OnMatter({
  form,
  request,
  ...told
}: ActDialogProps & { form: ActForm; onEntered: (forget: (() => void) | undefined) => void }): ReactNode {
  const { organisation } = useSession();
  const { document, meeting } = request.places;
  const [own] = useState(() => ownActOn(request.places));
  const query = own === undefined ? {} : { query: { waitFor: own } };
  const onDocument = api.useQuery(
    'get',
    '/v1/{organisation}/documents/{document}',
    { params: { path: { organisation: organisation.id, document: document ?? '' }, ...query } },
    { enabled: document !== undefined, ...ANEW },
  );
  const onMeeting = api.useQuery(
    'get',
    '/v1/{organisation}/meetings/{meeting}',
    { params: { path: { organisation: organisation.id, meeting: meeting ?? '' }, ...query } },
    { enabled: document === undefined && meeting !== undefined, ...ANEW },
  );
  const read = document === undefined ? onMeeting : onDocument;
  const none = document === undefined && meeting === undefined;
  const matter = useMemo((): Matter | undefined => {
    if (none) return {};
    return read.isFetchedAfterMount ? read.data : undefined;
  }, [none, read.data, read.isFetchedAfterMount]);
  return (
    <Read of={{ data: matter, error: read.error, refetch: read.refetch }}>
      {(known) => (
        <>
          {typeof known.titleText === 'string' && <p className={styles['matter']}>{known.titleText}</p>}
          <ActSheet
            form={form}
            request={{ ...request, preset: { ...presetFrom(form, known, request.places), ...request.preset } }}
            matter={known}
            {...told}
          />
        </>
      )}
    </Read>
  );
}
