import { createContext, useCallback, useContext, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

type Announce = (text: string) => void;
const AnnounceContext = createContext<Announce>(() => undefined);

/** Says changes to those who do not see them. */
export function Announcer({ children }: { children: ReactNode }): ReactElement {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback<Announce>((text) => setSaid(({ turn }) => ({ text, turn: 1 - turn })), []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      {/* Two regions take turns, so that the same words are spoken again. */}
      <div className={useStyles().root} data-testid="announcer">
        <div role="status" aria-live="polite">
          {said.turn === 0 ? said.text : ''}
        </div>
        <div role="status" aria-live="polite">
          {said.turn === 1 ? said.text : ''}
        </div>
      </div>
    </AnnounceContext.Provider>
  );
}

export function useAnnounce(): { announce: Announce } {
  const announce = useContext(AnnounceContext);
  return useMemo(() => ({ announce }), [announce]);
}
