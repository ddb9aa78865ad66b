import type { ReactElement } from 'react';
import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular, RenameRegular, SaveCopyRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import { Truncated } from '#ui/truncated.tsx';
import type { Commands } from './use-commands.ts';

const useStyles = makeStyles({
  button: { minWidth: 0, maxWidth: '100%', justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
  popover: { maxWidth: 'min(420px, 90vw)' },
  location: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  words: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0 },
  name: { maxWidth: '100%', fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase200 },
  tenants: {
    maxWidth: '100%',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '14px',
    '@media (max-width: 900px)': { display: 'none' },
  },
});

/** The open project: its name, its tenants and what can be done with the whole of it. */
export function ProjectMenu({ project, commands }: { project: Project; commands: Commands }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" className={styles.button} aria-label={t('shell.projectMenu', { name: project.name })}>
          <span className={styles.words}>
            <Truncated className={styles.name} text={project.name} />
            <Truncated className={styles.tenants} text={`${project.source.name} → ${project.target.name}`} />
          </span>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader className={styles.location}>
              <Truncated text={t('shell.location', { location: project.location })} />
            </MenuGroupHeader>
            <MenuItem icon={<RenameRegular />} onClick={commands.rename}>
              {t('shell.rename')}
            </MenuItem>
            <MenuItem icon={<SaveCopyRegular />} onClick={commands.saveCopy}>
              {t('shell.saveCopy')}
            </MenuItem>
          </MenuGroup>
          <MenuDivider />
          <MenuItem icon={<DismissRegular />} onClick={commands.closeProject}>
            {t('shell.closeProject')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
