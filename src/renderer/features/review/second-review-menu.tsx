import type { ReactElement } from 'react';
import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { PeopleCheckmarkRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

const WISHES = ['privileged', 'closeCalls'] as const;

/** Which decisions of this project want a second reviewer. */
export function SecondReviewMenu({ project }: { project: Project }): ReactElement {
  const { t } = useTranslation();
  const { client, queries } = useServices();
  const sayFailure = useSayFailure();
  const wished = WISHES.filter((wish) => project.secondReview[wish]);

  const change = async (wishes: readonly string[]): Promise<void> => {
    const next = await client['project.setSecondReview']({
      privileged: wishes.includes('privileged'),
      closeCalls: wishes.includes('closeCalls'),
    });
    queries.setQueryData([PROJECT_KEY, 'open'], next);
  };
  return (
    <Menu checkedValues={{ wishes: wished }} onCheckedValueChange={(_, { checkedItems }) => void change(checkedItems).catch(sayFailure)}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t('review.second.menu')} relationship="label">
          <Button appearance={wished.length > 0 ? 'outline' : 'subtle'} icon={<PeopleCheckmarkRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t('review.second.wanted')}</MenuGroupHeader>
            {WISHES.map((wish) => (
              <MenuItemCheckbox key={wish} name="wishes" value={wish} persistOnClick>
                {t(`review.second.${wish}`)}
              </MenuItemCheckbox>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
