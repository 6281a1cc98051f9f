import { useEffect, useMemo, useState, type FormEvent, type ReactNode } from 'react';
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
import { bodyOf, missingIn, type Draft, type Surroundings } from './draft.ts';
import { FieldBox } from './fields/field-box.tsx';
import { FormContext } from './fields/form-place.ts';
import { FieldRenderer, type FieldProps } from './fields/labelled.tsx';
import { useFieldWords } from './field-words.ts';
import { Done } from './done.tsx';
import { MeanwhileNote } from './meanwhile-note.tsx';
import type { Matter } from './preset.ts';
import { ToldPreview } from './told-preview.tsx';
import { useAct } from './use-act.ts';
import { useDrafts } from './use-drafts.ts';
import { useMeanwhile } from './use-meanwhile.ts';
import { usePreview } from './use-preview.ts';
import styles from './act-dialog.module.css';

interface ActSheetProps {
  form: ActForm;
  request: ActRequest;
  /** What it is on, as it is now. */
  matter: Matter;
  onClose: () => void;
  onDone: () => void;
  /** Told how to give up what stands in it, as long as closing would lose something. */
  onEntered: (forget: (() => void) | undefined) => void;
}

/** What is entered, whom it would tell, and the confirmation: all on one sheet, so that two presses are enough where nothing is asked. */
export function ActSheet({ form, request, matter, onClose, onDone, onEntered }: ActSheetProps): ReactNode {
  const t = useTranslations('acts');
  const words = useFieldWords();
  const around = useSurroundings();
  const [opened] = useState(around);
  const { drafts, change, entered, ...written } = useDrafts(form, request, opened);
  const [tried, setTried] = useState(false);
  const missing = missingIn(form.fields, drafts);
  const body = useMemo(() => bodyOf(form.fields, drafts, opened), [form.fields, drafts, opened]);
  const meanwhile = useMeanwhile(request.act, request.places, matter.sequence);
  const act = useAct(form, request, meanwhile.readAt, () => {
    written.sent();
    onDone();
  });
  const still = act.busy || act.answer !== undefined;
  const preview = usePreview(form, request, missing.length === 0 ? body : undefined, matter.sequence, still);
  // What may have been carried out and was not confirmed yet is not left without a word either.
  const loses = entered || act.busy || act.unknown;
  const { forget } = written;
  useEffect(() => onEntered(loses ? forget : undefined), [onEntered, loses, forget]);
  if (act.answer) return <Done answer={act.answer} preview={preview.data} form={form} onClose={onClose} />;

  const refused = meanwhile.asks || (preview.error !== null && refuses(preview.error));
  const look = (): void => {
    meanwhile.look();
    act.forget();
    change(resting(form, drafts, matter));
  };
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
      {written.restored && <Restored onAnew={written.anew} />}
      {/* What was sent and may have been done is not changed any more: it is repeated as it was. */}
      <fieldset disabled={act.busy || act.unknown} className={styles['plain']}>
        <FormContext value={place}>
          <FieldRenderer value={fieldBox}>
            <ActFields form={form} request={request} drafts={drafts} restored={written.restored} onChange={change} />
          </FieldRenderer>
        </FormContext>
      </fieldset>
      {tried && missing.length > 0 && (
        <Note tone="block" announced>
          {t('missing', { fields: missing.map(words.path).join('; ') })}
        </Note>
      )}
      {!act.unknown && <MeanwhileNote of={meanwhile} onLook={look} />}
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

/** A text rests on the newest one, once its author has seen that there is one. */
const resting = (
  { fields }: ActForm,
  drafts: Readonly<Record<string, Draft>>,
  { revision }: Matter,
): Record<string, Draft> =>
  fields.has('basedOn') && revision !== undefined
    ? { ...drafts, basedOn: { is: 'words', value: String(revision) } }
    : drafts;

function useSurroundings(): () => Surroundings {
  const { organisation, clock } = useSession();
  const { language } = useLanguage();
  return () => ({ zone: organisation.seatZone, language, now: Date.now() + clock.offset });
}

/** What was entered before and not sent is there again, and can be given up. */
function Restored({ onAnew }: { onAnew: () => void }): ReactNode {
  const t = useTranslations('acts');
  return (
    <Note>
      <p>{t('restored')}</p>
      <Button kind="quiet" onPress={onAnew}>
        {t('anew')}
      </Button>
    </Note>
  );
}
