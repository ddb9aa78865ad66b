import type { ReactElement } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { ServicesProvider, type Services } from '#lib/services.tsx';
import { useSettings } from '#lib/queries.ts';
import { Announcer } from '#ui/announcer.tsx';
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
      <Announcer>
        <Shell stores={stores} />
      </Announcer>
    </ThemeProvider>
  );
}
