// What an assistant may do with a service: tools, and the films as resources.
import { McpServer } from '@modelcontextprotocol/server';
import type { Connection } from 'filmgate';
import packageJson from '../../package.json' with { type: 'json' };
import type { AllowedFiles } from './allowed-files.ts';
import { addTaskResults } from './task-results.ts';
import { addCancelVideo } from './tools/cancel-video.ts';
import { addEstimateVideo } from './tools/estimate-video.ts';
import { addGenerateVideo } from './tools/generate-video.ts';
import { addGetVideo } from './tools/get-video.ts';
import { addListModels } from './tools/list-models.ts';
import { addListVideos } from './tools/list-videos.ts';
import { addPlanStoryboard } from './tools/plan-storyboard.ts';

const INSTRUCTIONS =
  'filmgate makes short videos from a prompt with pictures, footage and sounds. Plan the storyboard of a prompt first and mend what stands in `unused`; estimate where a provider is paid; generate; then get the video until it has ended, and look at its contact sheet before you say that it is good. A video made by animatic/… is a draft that was drawn for nothing; say so to the user.';

const TEMPORARY =
  ' The service runs for this session alone: its videos and links are gone when it ends, so have the user keep what is good.';

/**
 * One for each connection, or, over HTTP, for each request; it keeps nothing.
 *
 * @param options.isTemporary the service ends with the session
 */
export function createMcpServer(
  connection: Connection,
  allowed: AllowedFiles,
  { isTemporary = false }: { readonly isTemporary?: boolean } = {},
): McpServer {
  const server = new McpServer(
    { name: 'filmgate', title: 'filmgate', version: packageJson.version },
    {
      instructions: `${INSTRUCTIONS}${isTemporary ? TEMPORARY : ''}`,
      // Neither list ever changes by itself.
      capabilities: { tools: { listChanged: false }, resources: { listChanged: false } },
      maxToolInputElements: MOST_ELEMENTS,
    },
  );
  addListModels(server, connection);
  addEstimateVideo(server, connection, allowed);
  addPlanStoryboard(server, connection, allowed);
  addGenerateVideo(server, connection, allowed);
  addGetVideo(server, connection);
  addCancelVideo(server, connection);
  addListVideos(server, connection);
  addTaskResults(server, connection);
  return server;
}

/** Far more than the largest storyboard has. */
const MOST_ELEMENTS = 100_000;
