// Why a task has failed, beside the codes of replies (`ERROR_CODES`) and those that a provider has itself.

interface TaskErrorEntry {
  readonly meaning: string;
  /** For whoever sent the request. */
  readonly remedy: string;
}

export const TASK_ERROR_CODES = {
  invalid_media: {
    meaning: 'A reference is no image, video or audio that can be read, or not all of it.',
    remedy: 'The message names it and what is wrong: send it as JPEG or PNG, H.264, MP3 or WAV.',
  },
  media_too_large: {
    meaning: 'A reference has more bytes than its kind may have.',
    remedy: 'Send a smaller one; `GET /v1/models` has the limits.',
  },
  media_download_failed: {
    meaning: 'The URL of a reference did not lead to a file.',
    remedy: 'Try the link from outside, or upload the file to `/v1/files`.',
  },
  media_gone: {
    meaning: 'The bytes of a reference were stored here once and are no longer there.',
    remedy: 'Send the request again with the media.',
  },
  invalid_request: {
    meaning: 'No storyboard can be made of the request.',
    remedy: 'The message names the rule.',
  },
  invalid_storyboard: {
    meaning: 'A storyboard that was handed in cannot be drawn.',
    remedy: 'The message names the key, the rule and what was got.',
  },
  render_deadline_exceeded: {
    meaning: 'Drawing took longer than a film may take.',
    remedy: 'Ask for a shorter or smaller film.',
  },
} as const satisfies Record<string, TaskErrorEntry>;

export type TaskErrorCode = keyof typeof TASK_ERROR_CODES;
