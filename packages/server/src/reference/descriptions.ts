// What is to be said of an operation beyond its summary.

const CREATE = `The task is on disk before the reply, which comes at once: ask for it until it has ended, or be told by a webhook. Media come by URL, as data URLs, or as files of POST /v1/files; the prompt calls them by kind and number, \`image 1\`, \`视频1\`. What had no effect is named in \`warnings\`. An id such as \`animatic/doubao-seedance-2-0-260128\` chooses who makes the film.`;

/** By operation, in Markdown. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'POST /v1/video/generations': CREATE,
  'POST /api/v3/contents/generations/tasks': CREATE,
  'POST /v1/videos': `${CREATE} Fields of the other dialects are taken as well, in \`metadata\` or beside it.`,
  'POST /v1/video/generations/{id}/final':
    'For a task that was drawn here, or as a draft of a provider’s. What the body says takes the place of what the draft was asked for.',
  'DELETE /v1/video/generations/{id}':
    'Of a task that has not ended `outcome` is `cancelled`; its record stays until it is deleted as well. With a record its results go.',
  'POST /v1/estimates':
    'A body that breaks a rule is answered with 200, `ok` false and all that was found; one that is no create at all is an error. Media are looked at as a create does, nothing is stored.',
  'POST /v1/storyboards':
    'The plan that `animatic` would draw: shots, cast, camera, sound, and in `unused` what of the prompt was not understood. It can be changed, and sent as `storyboard` of a create.',
  'POST /v1/files':
    'One image, video or audio of at most 200 MB, known by its bytes and not by its name. The same bytes twice are kept once and have two ids. Over slow lines: POST /v1/files/uploads.',
  'POST /v1/files/uploads':
    'tus 1.0.0: Creation here, then PATCH what `Location` says until all bytes are there; HEAD says how far it is. Any client for tus does it. The id in `Location` is the file’s.',
  'POST /v1/webhooks':
    'Messages are signed as Standard Webhooks has it: docs/webhooks.md tells how they are checked, and when they are sent again.',
  'POST /v1/keys':
    'A key does at most what the calling one does. Its secret is shown once, and nobody can show it again.',
  'POST /v1/operator/attempts/{id}':
    'A try whose reply was lost may have been paid for. Look for the job at the provider, then say what is to be: `adopt` takes its film, `resend` may pay twice, `abandon` lets the task fail.',
  'GET /v1/results/{tenant}/{id}/{name}':
    'No key is needed: the link, which the task’s reply has, is the right to this one file until it expires.',
};
