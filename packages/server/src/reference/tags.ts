// The groups of routes, in the order in which the reference shows them.

export const TAGS = [
  {
    name: 'video generations',
    description: 'The mission’s dialect: create, follow and end a film.',
  },
  { name: 'ark', description: 'The same tasks as the SDKs of Volcengine and BytePlus know them.' },
  { name: 'videos', description: 'The same tasks in the shape of OpenAI’s Videos API.' },
  { name: 'events', description: 'What becomes of tasks, told as it happens: server-sent events.' },
  {
    name: 'before it is paid',
    description: 'What a create would cost, be refused for, show and play. Makes no task.',
  },
  {
    name: 'files',
    description:
      'Media that are named by `file-…` wherever a URL may stand: sent at once, or in pieces by tus.',
  },
  { name: 'models', description: 'What can be asked for, of whom, and at which price.' },
  { name: 'results', description: 'Finished films by their signed links.' },
  { name: 'webhooks', description: 'Signed calls that tell what became of tasks.' },
  { name: 'usage', description: 'What was spent, and what the budgets have left.' },
  { name: 'keys', description: 'Keys with scopes, limits and an end.' },
  { name: 'operator', description: 'For whoever runs the installation.' },
  { name: 'operation', description: 'For whatever watches the service.' },
] as const;
