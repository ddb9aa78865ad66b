import type { ReactElement } from 'react';
import { Checkbox, Text, checkboxClassNames, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { SIGNATURE_ROLES, type SignatureRole } from '#core/signoff/revision-content.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { Panel } from '#ui/panel.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexDirection: 'column' },
  // Who has to sign is read, also where it cannot be changed.
  role: { [`& .${checkboxClassNames.label}`]: { color: tokens.colorNeutralForeground1 } },
  locked: {
    [`& .${checkboxClassNames.indicator}`]: {
      color: tokens.colorNeutralForeground2,
      ...shorthands.borderColor(tokens.colorNeutralStrokeAccessible),
    },
  },
});

/** Whose signatures the project asks for. */
export function NeedsPanel({ needs }: { needs: readonly SignatureRole[] }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const sayFailure = useSayFailure();
  const toggle = (role: SignatureRole, wanted: boolean): void => {
    const next = SIGNATURE_ROLES.filter((each) => (each === role ? wanted : needs.includes(each)));
    if (next.length > 0) client['signoff.setNeeds']({ needs: next }).catch(sayFailure);
  };
  return (
    <Panel title={t('signoff.needs.title')}>
      <Text className={styles.quiet}>{t('signoff.needs.body')}</Text>
      <div className={styles.list}>
        {SIGNATURE_ROLES.map((role) => {
          // One at least: a revision that nobody signs is no sign-off.
          const locked = needs.length === 1 && needs.includes(role);
          return (
            <Checkbox
              key={role}
              className={mergeClasses(styles.role, locked && styles.locked)}
              checked={needs.includes(role)}
              disabled={locked}
              label={`${t(`signoff.role.${role}`)}. ${t(`signoff.roleHint.${role}`)}`}
              onChange={(_, { checked }) => toggle(role, checked === true)}
            />
          );
        })}
      </div>
    </Panel>
  );
}
