import { Component, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import { EmptyState } from '#ui/empty-state.tsx';

/** Catches a fault of ours in drawing a screen, so that the frame and its ways out stay. */
export class CrashGuard extends Component<{ title: string; body: string; reload: string; children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <EmptyState
        role="alert"
        icon={<ErrorCircleRegular />}
        title={this.props.title}
        body={this.props.body}
        actions={
          <Button appearance="primary" onClick={() => window.location.reload()}>
            {this.props.reload}
          </Button>
        }
      />
    );
  }
}
