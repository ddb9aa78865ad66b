import type { ReactElement, ReactNode } from 'react';
import { RendererProvider, createDOMRenderer } from '@fluentui/react-components';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

/** Gives Fluent the nonce without which the content policy would refuse its style elements. */
export function StyleProvider({ children }: { children: ReactNode }): ReactElement {
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      {children}
    </RendererProvider>
  );
}
