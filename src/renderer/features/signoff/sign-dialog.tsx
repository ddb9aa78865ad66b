import { useState, type ReactElement } from 'react';
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownRevision } from '#contract/calls/signoff-calls.ts';
import { AppError } from '#contract/failure.ts';
import type { SignatureRole } from '#core/signoff/revision-content.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { useGiveFocusBack } from '#ui/use-give-focus-back.ts';
import { Segmented } from '#ui/segmented.tsx';
import { leaveByEscape } from '#ui/leave-dialog.ts';
import { CountsTable } from './counts-table.tsx';
import { DrawingPad } from './drawing-pad.tsx';
import { sumChanges } from './sum-changes.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '720px' },
  paper: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  statement: {
    margin: 0,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
    textWrap: 'pretty',
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  typed: { fontFamily: 'Georgia, "Times New Roman", serif', fontStyle: 'italic', fontSize: tokens.fontSizeBase500 },
  quiet: { color: tokens.colorNeutralForeground3 },
  digest: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', userSelect: 'text' },
});

const FIELDS = ['name', 'title', 'organisation', 'email'] as const;
const LABELS = { name: 'name', title: 'jobTitle', organisation: 'organisation', email: 'email' } as const;

/** The document that is signed: what it says, what signing means, who signs. */
export function SignDialog(props: {
  project: string;
  revision: ShownRevision;
  zone: string;
  role: SignatureRole;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const dialog = useDialogStyles();
  useGiveFocusBack();
  const { client, notices } = useServices();
  const { project, revision, zone, role, onClose } = props;
  const { number, comparedWith, changes, digest } = revision;
  const [person, setPerson] = useState({ name: '', title: '', organisation: '', email: '' });
  const [mode, setMode] = useState<'typed' | 'drawn'>('typed');
  const [typed, setTyped] = useState('');
  const [path, setPath] = useState('');
  const [read, setRead] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const statement = useQuery({
    queryKey: [PROJECT_KEY, 'signoff-statement', number, role],
    queryFn: () => client['signoff.statement']({ number, role }),
  });
  const words = statement.data?.statement;
  const marked = mode === 'typed' ? typed.trim() !== '' : path !== '';
  const ready = words !== undefined && read && marked && FIELDS.every((field) => person[field].trim() !== '') && !busy;

  const sign = async (): Promise<void> => {
    if (words === undefined) return;
    setBusy(true);
    setFailure(null);
    try {
      const mark = mode === 'typed' ? ({ kind: 'typed', text: typed } as const) : ({ kind: 'drawn', path } as const);
      await client['signoff.sign']({ number, role, ...person, mark, statement: words });
      notices.getState().show({ intent: 'success', title: t('signoff.dialog.done', { number }) });
      onClose();
    } catch (error) {
      setBusy(false);
      setFailure(error instanceof AppError ? error.message : String(error));
    }
  };

  return (
    <Dialog open modalType="modal" onOpenChange={leaveByEscape(onClose)}>
      <DialogSurface className={mergeClasses(dialog.surface, styles.surface)}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) void sign();
          }}
        >
          <DialogBody className={dialog.body}>
            <DialogTitle>{t('signoff.dialog.title', { number, project })}</DialogTitle>
            <DialogContent className={mergeClasses(dialog.content, styles.paper)}>
              <CountsTable title={t('signoff.now.environments')} counts={revision.counts} />
              {comparedWith === null ? null : (
                <Text>
                  {sumChanges(changes) === 0
                    ? t('signoff.revisions.same', { number: comparedWith })
                    : t('signoff.dialog.difference', { number: comparedWith, changes: t('signoff.change.count', changes) })}
                </Text>
              )}
              <Text size={200} className={styles.quiet}>
                {t('signoff.dialog.digest')} <span className={styles.digest}>{digest}</span>
              </Text>
              <div>
                <Text weight="semibold">{t('signoff.dialog.means')}</Text>
                <blockquote className={styles.statement}>{words ?? t('common.loading')}</blockquote>
              </div>
              <Checkbox checked={read} onChange={(_, { checked }) => setRead(checked === true)} label={t('signoff.dialog.agree')} />
              <div className={styles.fields}>
                {FIELDS.map((field) => (
                  <Field key={field} label={t(`signoff.dialog.${LABELS[field]}`)} required>
                    <Input
                      type={field === 'email' ? 'email' : 'text'}
                      value={person[field]}
                      maxLength={200}
                      onChange={(_, { value }) => setPerson({ ...person, [field]: value })}
                    />
                  </Field>
                ))}
              </div>
              <div>
                <Segmented
                  label={t('signoff.dialog.mark')}
                  options={(['typed', 'drawn'] as const).map((name) => ({ name, label: t(`signoff.dialog.${name}`) }))}
                  value={mode}
                  onChange={setMode}
                />
              </div>
              {mode === 'typed' ? (
                <Field label={t('signoff.dialog.typeHere')} required>
                  <Input
                    size="large"
                    input={{ className: styles.typed }}
                    value={typed}
                    maxLength={200}
                    onChange={(_, { value }) => setTyped(value)}
                  />
                </Field>
              ) : (
                <DrawingPad path={path} onChange={setPath} />
              )}
              <Text size={200} className={styles.quiet}>
                {t('signoff.dialog.when', { zone })}
              </Text>
              {failure === null ? null : (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>{failure}</MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabled={!ready}>
                {t('signoff.dialog.sign')}
              </Button>
              <Button type="button" onClick={onClose}>
                {t('common.cancel')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
