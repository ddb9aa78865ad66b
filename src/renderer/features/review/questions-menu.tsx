import type { ReactElement } from 'react';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowUploadRegular, ChatHelpRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';

/** What the review can ask of the window: to ask the client, and to read the answers. */
export interface ClientQuestions {
  readonly handOut: () => void;
  readonly readAnswers: () => void;
}

/** Hands questions to the client and takes the answers back. */
export function QuestionsMenu({ questions }: { questions: ClientQuestions }): ReactElement {
  const { t } = useTranslation();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t('questions.menu')} relationship="label">
          <Button appearance="subtle" icon={<ChatHelpRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<ArrowDownloadRegular />} onClick={questions.handOut}>
            {t('questions.handOut.open')}
          </MenuItem>
          <MenuItem icon={<ArrowUploadRegular />} onClick={questions.readAnswers}>
            {t('questions.answers.open')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
