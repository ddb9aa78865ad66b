import type { ReactElement } from 'react';
import { AriaLiveAnnouncer } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { ServicesProvider, type Services } from '#lib/services.tsx';
import { useSettings } from '#lib/queries.ts';
import type { FeatureStores } from './feature-stores.ts';
import { Shell } from './shell.tsx';
import { ThemeProvider } from './theme-provider.tsx';

export function App({ services, stores }: { services: Services; stores: FeatureStores }): ReactElement {
  return (
    <QueryClientProvider client={services.queries}>
      <ServicesProvider services={services}>
        <Themed stores={stores} />
      </ServicesProvider>
    </QueryClientProvider>
  );
}

function Themed({ stores }: { stores: FeatureStores }): ReactElement {
  const settings = useSettings();
  return (
    <ThemeProvider choice={settings.data?.theme ?? 'system'}>
      <AriaLiveAnnouncer>
        <Shell stores={stores} />
      </AriaLiveAnnouncer>
    </ThemeProvider>
  );
}
