import 'i18next';
import type { screen } from '#texts/en/screen.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof screen };
    returnNull: false;
  }
}
