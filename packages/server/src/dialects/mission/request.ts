// The body of a create as /openapi.json shows it. It describes; `missionToArk` and `validateArk` of
// the protocol package check, in the real service's words.
import { z } from 'zod';

export const missionCreateSchema = z
  .looseObject({
    model: z.string().meta({ examples: ['doubao-seedance-2-0-260128'] }),
    prompt: z.string(),
    image: z.string().optional().describe('The same as one entry of `images`'),
    images: z
      .array(z.string())
      .optional()
      .describe('URLs or data URLs; "image 1" in the prompt is the first'),
    videos: z.array(z.string()).optional().describe('URLs'),
    audios: z.array(z.string()).optional().describe('URLs or data URLs'),
    duration: z
      .union([z.int(), z.string()])
      .optional()
      .describe('Seconds; overrides metadata.duration'),
    seconds: z.union([z.int(), z.string()]).optional().describe('The same as `duration`'),
    metadata: z
      .looseObject({
        generate_audio: z.boolean().optional(),
        resolution: z.enum(['480p', '720p', '1080p', '4k']).optional(),
        ratio: z.enum(['16:9', '4:3', '1:1', '3:4', '9:16', '21:9', 'adaptive']).optional(),
        duration: z.int().optional().describe('Whole seconds; -1: the model chooses'),
        seed: z.int().optional(),
        watermark: z.boolean().optional(),
        return_last_frame: z.boolean().optional(),
      })
      .optional()
      .describe('Merged into the Ark request: every field of that dialect may stand here'),
  })
  .meta({ id: 'VideoGenerationRequest' });
