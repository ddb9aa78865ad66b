import './quiet-zod.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readBridge } from '#lib/bridge.ts';
import { startI18n } from '#lib/i18n/start-i18n.ts';
import { createServices } from '#lib/services.tsx';
import { App } from './app.tsx';
import { createFeatureStores } from './feature-stores.ts';
import { NoBridge } from './no-bridge.tsx';
import { StyleProvider } from './style-provider.tsx';

// The host wrote it into the page.
startI18n(document.documentElement.lang);

const host = document.getElementById('root');
if (!host) throw new Error('index.html has no #root.');

const bridge = readBridge();
const services = bridge && createServices(bridge);

createRoot(host).render(
  <StrictMode>
    <StyleProvider>{services ? <App services={services} stores={createFeatureStores(services)} /> : <NoBridge />}</StyleProvider>
  </StrictMode>,
);
