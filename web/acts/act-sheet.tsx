import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ActForm } from '../../schemas/act-forms.ts';
import { Button } from '../design/button.tsx';
import { Note } from '../design/note.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useLanguage } from '../language/language.tsx';
import { asProblem } from '../server/problem.ts';
import { useSession } from '../session/session.tsx';
import { ActFields } from './act-fields.tsx';
import type { ActRequest } from './act-request.ts';
import { bodyOf, draftOf, missingIn, type Draft, type Surroundings } from './draft.ts';
import { FieldBox } from './fields/field-box.tsx';
import { FormContext } from './fields/form-place.ts';
import { FieldRenderer, type FieldProps } from './fields/labelled.tsx';
import { useFieldWords } from './field-words.ts';
import { Done } from './done.tsx';
import { ToldPreview } from './told-preview.tsx';
import { useAct } from './use-act.ts';
import { usePreview } from './use-preview.ts';
import styles from './act-dialog.module.css';

interface ActSheetProps {
  form: ActForm;
  request: ActRequest;
  onClose: () => void;
  onDone: () => void;
}

/** What is entered, whom it would tell, and the confirmation: all on one sheet, so that two presses are enough where nothing is asked. */
export function ActSheet({ form, request, onClose, onDone }: ActSheetProps): ReactNode {
  const t = useTranslations('acts');
  const words = useFieldWords();
  const around = useSurroundings();
  // The sheet is filled once; what is read anew behind it changes nothing that the reader entered.
  const [drafts, setDrafts] = useState(() => filled(form, request, around()));
  const [opened] = useState(around);
  const [tried, setTried] = useState(false);
  const missing = missingIn(form.fields, drafts);
  const body = useMemo(() => bodyOf(form.fields, drafts, opened), [form.fields, drafts, opened]);
  const preview = usePreview(form, request, missing.length === 0 ? body : undefined);
  const act = useAct(form, request, onDone);
  if (act.answer) return <Done answer={act.answer} preview={preview.data} form={form} onClose={onClose} />;

  const refused = preview.error !== null && refuses(preview.error);
  const confirm = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (missing.length === 0 && !refused && !preview.waits) act.carryOut(bodyOf(form.fields, drafts, around()));
  };
  const place = {
    document: request.places['document'] ?? wordsOf(drafts['document']),
    meeting: request.places['meeting'],
    missing: new Set(tried ? missing : []),
  };
  return (
    <form className={styles['sheet']} onSubmit={confirm} noValidate>
      {/* What was sent and may have been done is not changed any more: it is repeated as it was. */}
      <fieldset disabled={act.busy || act.unknown} className={styles['plain']}>
        <FormContext value={place}>
          <FieldRenderer value={fieldBox}>
            <ActFields form={form} request={request} drafts={drafts} onChange={setDrafts} />
          </FieldRenderer>
        </FormContext>
      </fieldset>
      {tried && missing.length > 0 && (
        <Note tone="block" announced>
          {t('missing', { fields: missing.map(words.path).join('; ') })}
        </Note>
      )}
      <ToldPreview preview={preview} waits={missing.length > 0} />
      {act.failure !== undefined && <ProblemNote error={act.failure} />}
      {act.unknown && !act.busy && <Note tone="wait">{t('unknown')}</Note>}
      {act.busy && <p role="status">{t('busy')}</p>}
      <div className={styles['buttons']}>
        <Button kind="main" type="submit" busy={act.busy || preview.waits} disabled={refused && !act.unknown}>
          {act.unknown ? t('repeat') : t('confirm')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

const fieldBox = (props: FieldProps): ReactNode => <FieldBox {...props} />;

const wordsOf = (draft: Draft | undefined): string | undefined => (draft?.is === 'words' ? draft.value : undefined);

/** Whether the act itself would be refused so; a server that is away says nothing about the act. */
const refuses = (error: unknown): boolean => {
  const { status } = asProblem(error);
  return status >= 400 && status < 500;
};

function useSurroundings(): () => Surroundings {
  const { organisation, clock } = useSession();
  const { language } = useLanguage();
  return () => ({ zone: organisation.seatZone, language, now: Date.now() + clock.offset });
}

function filled({ fields }: ActForm, { preset }: ActRequest, around: Surroundings): Record<string, Draft> {
  return Object.fromEntries(
    [...fields].map(([name, field]) => [
      name,
      draftOf(field, preset?.[name] ?? (name === 'zone' ? around.zone : undefined), around),
    ]),
  );
}
