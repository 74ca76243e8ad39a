// Writes docs/storyboard.schema.json, for editors that check a storyboard while it is typed.
import { writeFile } from 'node:fs/promises';
import { storyboardSchema } from '@filmgate/animatic';
import { toJSONSchema } from 'zod';

const text = `${JSON.stringify(toJSONSchema(storyboardSchema), null, 2)}\n`;
await writeFile(new URL('../docs/storyboard.schema.json', import.meta.url), text);
