export const settings = {
  title: 'Settings',
  theme: {
    label: 'Appearance',
    system: 'Same as system',
    light: 'Light',
    dark: 'Dark',
    'high-contrast': 'High contrast',
  },
  reviewer: 'Your name',
  reviewerHint: 'Written beside every decision you take, so that others know who to ask.',
  singleKeys: 'Single-letter shortcuts',
  singleKeysHint: 'For example, A accepts the pair. Switch them off if you dictate or hit them by accident; menus and Ctrl+K do the same.',
  privacy: 'Crosswalk keeps these choices on this computer. Of all of them only your name goes into a project, beside what you decide.',
} as const;
