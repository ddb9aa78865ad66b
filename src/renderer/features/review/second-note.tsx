import type { ReactElement } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, Tooltip } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useSettings } from '#lib/queries.ts';

/** Says that a decision waits for a second reviewer, and lets anybody but the first agree. */
export function SecondNote(props: { decidedBy: string; onAgree: () => void }): ReactElement {
  const { t } = useTranslation();
  const own = useSettings().data?.reviewer === props.decidedBy;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{t(own ? 'review.second.own' : 'review.second.waits', { by: props.decidedBy })}</MessageBarBody>
      {own ? null : (
        <MessageBarActions>
          <Tooltip content={`${t('review.act.second')} (S)`} relationship="description">
            <Button size="small" onClick={props.onAgree}>
              {t('review.second.agree')}
            </Button>
          </Tooltip>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
