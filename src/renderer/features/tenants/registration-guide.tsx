import { useState, type ReactElement } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
  Subtitle2,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { inContrast } from '#ui/in-contrast.ts';
import { useGiveFocusBack } from '#ui/use-give-focus-back.ts';
import { leaveBeside } from '#ui/leave-dialog.ts';

/** What each permission is called where it is granted, and of which API it is one. */
const PERMISSIONS = [
  ['signIn', 'User.Read', 'Microsoft Graph'],
  ['users', 'User.Read.All', 'Microsoft Graph'],
  ['licences', 'LicenseAssignment.Read.All', 'Microsoft Graph'],
  ['environments', 'User', 'PowerApps Service'],
  ['environmentUsers', 'user_impersonation', 'Dynamics CRM (Dataverse)'],
] as const;
/** The steps in their order, with what is to be copied. */
const STEPS = [
  ['name', 'Crosswalk (tenant move)'],
  ['accounts', null],
  ['redirect', 'http://localhost'],
  ['codes', null],
  ['permissions', null],
  ['copy', null],
] as const;
const POLICIES = [
  ['assignment', null],
  ['conditional', null],
  ['service', '475226c6-020e-4fb2-8a90-7a972cbfc1d4'],
] as const;

const useStyles = makeStyles({
  // What leads somewhere has the colour of everything else there.
  open: inContrast({ textDecorationLine: 'underline' }),
  surface: { maxWidth: '820px' },
  content: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    alignContent: 'start',
    paddingInlineEnd: tokens.spacingHorizontalM,
  },
  section: { display: 'grid', gap: tokens.spacingVerticalXS },
  text: { margin: 0, textWrap: 'pretty' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, display: 'grid', gap: tokens.spacingVerticalXS },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere', userSelect: 'all' },
  name: { '@media (min-width: 640px)': { overflowWrap: 'normal' } },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Opens what an administrator has to know to make the registration: steps, permissions, and what a policy may refuse. */
export function RegistrationGuide(): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Link as="button" type="button" className={styles.open} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('tenants.registration.open')}
      </Link>
      {open ? <GuideDialog onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function GuideDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const dialog = useDialogStyles();
  useGiveFocusBack();
  const code = (text: string | null): ReactElement | null => (text === null ? null : <code className={styles.code}>{text}</code>);
  const consent = `https://login.microsoftonline.com/{${t('tenants.registration.consent.domain')}}/adminconsent?client_id={${t('tenants.registration.consent.client')}}`;
  return (
    <Dialog open onOpenChange={leaveBeside(onClose)}>
      <DialogSurface className={mergeClasses(dialog.surface, styles.surface)}>
        <DialogBody className={dialog.body}>
          <DialogTitle>{t('tenants.registration.title')}</DialogTitle>
          <DialogContent className={mergeClasses(dialog.content, styles.content)} tabIndex={0}>
            <p className={styles.text}>{t('tenants.registration.intro')}</p>
            <section className={styles.section}>
              <Subtitle2 as="h3">{t('tenants.registration.make')}</Subtitle2>
              <p className={styles.text}>{t('tenants.registration.makeWhere')}</p>
              <ol className={styles.list}>
                {STEPS.map(([step, copied]) => (
                  <li key={step}>
                    {t(`tenants.registration.steps.${step}`)} {code(copied)}
                  </li>
                ))}
              </ol>
              <p className={styles.text}>
                {t('tenants.registration.other')} {code(consent)}
              </p>
              <p className={styles.text}>{t('tenants.registration.clouds')}</p>
            </section>
            <section className={styles.section}>
              <Subtitle2 as="h3">{t('tenants.registration.permissions')}</Subtitle2>
              <p className={styles.text}>{t('tenants.registration.permissionsNote')}</p>
              <table className={styles.table} aria-label={t('tenants.registration.permissions')}>
                <thead>
                  <tr>
                    {(['permission', 'api', 'why', 'without'] as const).map((column) => (
                      <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                        {t(`tenants.registration.column.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {PERMISSIONS.map(([what, name, api]) => (
                    <tr key={what}>
                      <th scope="row" className={styles.cell}>
                        <code className={mergeClasses(styles.code, styles.name)}>{name}</code>
                      </th>
                      <td className={styles.cell}>{api}</td>
                      <td className={styles.cell}>{t(`tenants.registration.permission.${what}.why`)}</td>
                      <td className={styles.cell}>{t(`tenants.registration.permission.${what}.without`)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <section className={styles.section}>
              <Subtitle2 as="h3">{t('tenants.registration.policies')}</Subtitle2>
              <ul className={styles.list}>
                {POLICIES.map(([policy, copied]) => (
                  <li key={policy}>
                    {t(`tenants.registration.policy.${policy}`)} {code(copied)}
                  </li>
                ))}
              </ul>
            </section>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('common.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
