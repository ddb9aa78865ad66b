export const settings = {
  title: 'Settings',
  theme: {
    label: 'Appearance',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
    'high-contrast': 'High contrast',
  },
  reviewer: 'Your name',
  reviewerHint: 'Written beside every decision you take, so that others know who to ask.',
  privacy: 'Crosswalk keeps these choices on this computer. They never travel with a project.',
} as const;
