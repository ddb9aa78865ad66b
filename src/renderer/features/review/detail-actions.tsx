import type { ReactElement } from 'react';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckmarkRegular,
  DismissRegular,
  EraserRegular,
  LinkDismissRegular,
  MoreHorizontalRegular,
  PersonSearchRegular,
  ProhibitedRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ReviewRow } from '#contract/calls/review-calls.ts';
import type { ReviewActions } from './use-review-actions.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** What can be decided, each with its key; none of it is out of reach of the mouse. */
export function DetailActions(props: {
  row: ReviewRow | undefined;
  actions: ReviewActions;
  onFind: () => void;
  onExclude: () => void;
}): ReactElement {
  const { row, actions } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const paired = row?.target != null;

  return (
    <div className={styles.root} role="toolbar" aria-label={t('review.detail.label')}>
      <Tooltip content={`${t('review.act.accept')} (A)`} relationship="description">
        <Button appearance="primary" icon={<CheckmarkRegular />} disabled={!paired || row.state === 'accepted'} onClick={actions.accept}>
          {t('review.act.accept')}
        </Button>
      </Tooltip>
      <Tooltip content={`${t('review.act.reject')} (R)`} relationship="description">
        <Button icon={<DismissRegular />} disabled={!paired} onClick={() => actions.reject()}>
          {t('review.act.reject')}
        </Button>
      </Tooltip>
      <Tooltip content={`${t('review.act.find')} (T)`} relationship="label">
        <Button icon={<PersonSearchRegular />} disabled={!row} onClick={props.onFind} />
      </Tooltip>
      <Tooltip content={`${t('review.act.exclude')} (X)`} relationship="label">
        <Button icon={<ProhibitedRegular />} disabled={!row} onClick={props.onExclude} />
      </Tooltip>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={t('review.act.more')} relationship="label">
            <Button icon={<MoreHorizontalRegular />} disabled={!row} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<PersonSearchRegular />} secondaryContent="T" onClick={props.onFind}>
              {t('review.act.find')}
            </MenuItem>
            <MenuItem icon={<ProhibitedRegular />} secondaryContent="X" onClick={props.onExclude}>
              {t('review.act.exclude')}
            </MenuItem>
            <MenuItem icon={<LinkDismissRegular />} secondaryContent="U" onClick={actions.unpair}>
              {t('review.act.unpair')}
            </MenuItem>
            <MenuItem icon={<EraserRegular />} secondaryContent="C" disabled={!row?.decided} onClick={actions.clear}>
              {t('review.act.clear')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
