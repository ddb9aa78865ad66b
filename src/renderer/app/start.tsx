import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { readBridge } from '#lib/bridge.ts';
import { startI18n } from '#lib/i18n/start-i18n.ts';
import { createServices } from '#lib/services.tsx';
import { App } from './app.tsx';
import { createFeatureStores } from './feature-stores.ts';
import { NoBridge } from './no-bridge.tsx';
import { StyleProvider } from './style-provider.tsx';

/** Draws the app into the page. */
export function start(): void {
  // The host wrote it into the page.
  startI18n(document.documentElement.lang);

  const host = document.getElementById('root');
  if (!host) throw new Error('index.html has no #root.');

  const bridge = readBridge();
  const services = bridge && createServices(bridge);
  const root = createRoot(host);
  // Drawn in slices: nothing is there yet that waits for it.
  startTransition(() =>
    root.render(
      <StrictMode>
        <StyleProvider>{services ? <App services={services} stores={createFeatureStores(services)} /> : <NoBridge />}</StyleProvider>
      </StrictMode>,
    ),
  );
}
