import { memo, type ReactElement } from 'react';
import { Text, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import type { Answer } from '#lib/client.ts';
import { useOrigins } from '#lib/use-origins.ts';
import { useViewSetting } from '#lib/view-setting.ts';
import { DetailSection } from '#ui/detail-section.tsx';
import { CandidateList } from './candidate-list.tsx';
import { ChangeNote } from './change-note.tsx';
import { FieldComparison } from './field-comparison.tsx';
import { FlagList } from './flag-list.tsx';
import { HistoryList } from './history-list.tsx';
import { ReadyAnswers } from './ready-answers.tsx';
import { ReasonList } from './reason-list.tsx';
import { RivalList } from './rival-list.tsx';
import { SecondNote } from './second-note.tsx';
import type { ReviewActions } from './use-review-actions.ts';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

/** What speaks for and against the pair, part by part; what is decided here is decided about the account that is in sight here. */
export const DetailSections = memo(function DetailSections(props: {
  project: Project;
  data: Answer<'review.read'>;
  actions: ReviewActions;
  /** Leads to another account. */
  onShow: (sourceId: number) => void;
}): ReactElement {
  const { project, data, actions } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const sourceId = data.row.source.id;
  const [showOrigins, setShowOrigins] = useViewSetting<boolean>('review.origins', false);
  const origins = { source: useOrigins(sourceId), target: useOrigins(data.row.target?.id ?? null) };

  return (
    <>
      <FlagList flags={data.row.flags} />
      {data.row.change ? <ChangeNote change={data.row.change} /> : null}
      {data.row.flags.includes('needs-second') && data.decidedBy !== null ? (
        <SecondNote decidedBy={data.decidedBy} onAgree={() => actions.second(sourceId)} />
      ) : null}
      <DetailSection title={t('review.detail.candidates')}>
        {data.candidates.length > 0 ? (
          <CandidateList
            candidates={data.candidates}
            pairedId={data.row.target?.id ?? null}
            accepted={data.row.state === 'accepted'}
            onAccept={(target) => actions.acceptTarget(sourceId, target)}
          />
        ) : (
          <Text size={200} className={styles.quiet}>
            {t('review.detail.candidatesNone')}
          </Text>
        )}
        {data.row.state === 'none' && !data.row.decided ? (
          <ReadyAnswers onAnswer={(reason) => actions.exclude(sourceId, reason, '')} />
        ) : null}
      </DetailSection>
      {data.rivals ? (
        <DetailSection title={t('review.detail.rivals', { name: data.rivals.target.displayName || data.rivals.target.upn })}>
          <RivalList sources={data.rivals.sources} onShow={props.onShow} />
        </DetailSection>
      ) : null}
      <DetailSection title={t('review.detail.why')} note={data.reasons.length > 0 ? t('review.detail.whyScale') : undefined}>
        {data.reasons.length > 0 ? (
          <ReasonList reasons={data.reasons} />
        ) : (
          <Text size={200} className={styles.quiet}>
            {t('review.detail.whyNone')}
          </Text>
        )}
      </DetailSection>
      <DetailSection
        title={t('review.detail.compare')}
        end={
          <ToggleButton
            size="small"
            appearance="subtle"
            icon={<DocumentTableRegular />}
            checked={showOrigins}
            onClick={() => setShowOrigins(!showOrigins)}
          >
            {t('review.detail.origins')}
          </ToggleButton>
        }
      >
        <FieldComparison
          fields={data.fields}
          sourceName={project.source.name}
          targetName={data.row.target ? project.target.name : null}
          origins={origins}
          showOrigins={showOrigins}
        />
      </DetailSection>
      <DetailSection title={t('review.detail.history')}>
        <HistoryList history={data.history} sourceId={sourceId} />
      </DetailSection>
    </>
  );
});
