import { useState, type ReactElement } from 'react';
import {
  Button,
  Field,
  Input,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Radio,
  RadioGroup,
  Subtitle2,
  Switch,
  Text,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Settings } from '#contract/calls/settings-calls.ts';
import { SINGLE_KEYS } from '#lib/bound-keys.ts';
import { useSettings, useWriteSettings } from '#lib/queries.ts';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useViewSetting } from '#lib/view-setting.ts';

const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark', 'high-contrast'];

const useStyles = makeStyles({
  surface: { width: '300px', overflowY: 'auto', display: 'grid', gap: tokens.spacingVerticalL },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Appearance, the reviewer's name and keys, taken over as they are changed. */
export function SettingsButton(): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const settings = useSettings().data;
  const { mutate } = useWriteSettings();
  const [singleKeys, setSingleKeys] = useViewSetting<boolean>(SINGLE_KEYS, true);
  const sayFailure = useSayFailure();
  const [typed, setTyped] = useState<string | null>(null);
  const write = (change: Partial<Settings>): void => mutate(change, { onError: sayFailure });
  const keepName = (): void => {
    if (typed !== null && typed.trim() !== settings?.reviewer) write({ reviewer: typed.trim() });
    setTyped(null);
  };

  return (
    <Popover
      positioning={{ position: 'below', align: 'end', autoSize: true }}
      trapFocus
      onOpenChange={(_, data) => !data.open && keepName()}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Tooltip content={t('shell.settings')} relationship="label">
          <Button appearance="subtle" icon={<SettingsRegular />} disabled={!settings} />
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('settings.title')}>
        <Subtitle2 as="h2">{t('settings.title')}</Subtitle2>
        <Field label={t('settings.theme.label')}>
          <RadioGroup
            value={settings?.theme ?? 'system'}
            onChange={(_, { value }) => write({ theme: THEMES.find((theme) => theme === value) ?? 'system' })}
          >
            {THEMES.map((theme) => (
              <Radio key={theme} value={theme} label={t(`settings.theme.${theme}`)} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={t('settings.reviewer')} hint={t('settings.reviewerHint')}>
          <Input maxLength={100} value={typed ?? settings?.reviewer ?? ''} onChange={(_, { value }) => setTyped(value)} onBlur={keepName} />
        </Field>
        <Field hint={t('settings.singleKeysHint')}>
          <Switch label={t('settings.singleKeys')} checked={singleKeys} onChange={(_, { checked }) => setSingleKeys(checked)} />
        </Field>
        <Text className={styles.note}>{t('settings.privacy')}</Text>
      </PopoverSurface>
    </Popover>
  );
}
