import { useId, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession } from '../../session/session.tsx';
import { upload } from './upload.ts';
import { Labelled, type FieldProps } from './labelled.tsx';
import styles from './fields.module.css';

/** A paper that is registered by its hash: the file is chosen, uploaded, and named by it. */
export function FileBox(props: FieldProps & { draft: { is: 'words'; value: string } }): ReactNode {
  const { name, path, field, draft, onChange } = props;
  return (
    <Labelled name={name} path={path} field={field}>
      {(box) => (
        <>
          <Upload box={box} onUploaded={(sha256) => onChange({ is: 'words', value: sha256 })} />
          {draft.value !== '' && <HashLine sha256={draft.value} />}
        </>
      )}
    </Labelled>
  );
}

export function HashLine({ sha256 }: { sha256: string }): ReactNode {
  const t = useTranslations('acts');
  return (
    <p className={styles['hint']}>
      {t('hash')} <code className={styles['hash']}>{sha256}</code>
    </p>
  );
}

interface UploadProps {
  box?: { id: string };
  onUploaded: (sha256: string, file: File) => void;
}

/** Chooses a file and uploads it; while that lasts it is said. */
export function Upload({ box, onUploaded }: UploadProps): ReactNode {
  const t = useTranslations('acts');
  const { organisation } = useSession();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const own = useId();
  const take = (file: File): void => {
    setBusy(true);
    setFailure(undefined);
    upload(organisation.id, file)
      .then(({ sha256 }) => onUploaded(sha256, file), setFailure)
      .finally(() => setBusy(false));
  };
  return (
    <>
      {box === undefined && (
        <label htmlFor={own} className={styles['hint']}>
          {t('file')}
        </label>
      )}
      <input
        id={own}
        {...box}
        type="file"
        disabled={busy}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) take(file);
        }}
      />
      {busy && <p role="status">{t('uploading')}</p>}
      {failure !== undefined && <ProblemNote error={failure} />}
    </>
  );
}
