// The contact sheet of a film that is not drawn: only the frames that it shows, small.
import { pixelSize } from '@filmgate/protocol';
import type { MediaFile } from '../film-request.ts';
import { openFootage } from '../footage/open-when-needed.ts';
import { openPicture } from '../picture/open-picture.ts';
import type { Storyboard } from '../storyboard/storyboard.ts';
import { openContactSheet } from './contact-sheet.ts';
import { planSheet } from './sheet-plan.ts';

/** A frame is painted anew for each shot, which takes its time: a sheet of few shots shows no dozen of them. */
const USUAL_CELLS = 4;

/** Of the processor, over all threads: whoever waits for a sheet waits no longer for a costly one. */
const MOST_CPU_MS = 10_000;

/**
 * Once it has taken so long, the frames that are left stay dark, with what is written under them.
 *
 * @param media by their names in the storyboard
 * @param path JPEG
 * @param spentMs of the processor, by this process
 */
export async function drawSheet(
  storyboard: Storyboard,
  media: ReadonlyMap<string, MediaFile>,
  path: string,
  spentMs: () => number = cpuMs,
): Promise<void> {
  const cells = planSheet(storyboard, USUAL_CELLS);
  const sheet = openContactSheet(storyboard, cells);
  await using picture = await openPicture(smaller(storyboard), media, { openFootage });
  for (const { frame } of cells) {
    if (spentMs() > MOST_CPU_MS) break;
    await picture.draw(frame, { marked: false });
    sheet.add(frame, picture.canvas);
  }
  await sheet.save(path);
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** At 480p, where that is less: a cell of the sheet has fewer pixels still. */
function smaller(storyboard: Storyboard): Storyboard {
  const { output } = storyboard;
  const small = pixelSize('doubao-seedance-2-0-260128', '480p', output.ratio);
  return small.height < output.height
    ? { ...storyboard, output: { ...output, ...small } }
    : storyboard;
}
