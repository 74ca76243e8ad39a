import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { Point } from './points.ts';

type CallPoint = Extract<Point, { on: 'call' } | { on: 'answered' }>;
type Call = Extract<Point, { on: 'call' }>['call'];

/** What undici publishes of each request, step by step. */
const CHANNEL = {
  'before it leaves': 'undici:client:sendHeaders',
  sent: 'undici:request:bodySent',
  'head read': 'undici:request:headers',
  'part read': 'undici:request:bodyChunkReceived',
  read: 'undici:request:trailers',
} as const;

interface UndiciMessage {
  readonly request: { readonly method: string; readonly path: string };
}

export function watchCalls(point: CallPoint, hit: () => void): void {
  if (point.on === 'answered') {
    subscribe('http.server.response.finish', (message) => {
      const { request } = message as { request: IncomingMessage };
      if (request.method === 'POST') hit();
    });
    return;
  }
  subscribe(CHANNEL[point.step], (message) => {
    if (callOf((message as UndiciMessage).request) === point.call) hit();
  });
}

function callOf({ method, path }: UndiciMessage['request']): Call | undefined {
  if (path.startsWith('/film/')) return 'film';
  if (!path.includes('/contents/generations/tasks')) return undefined;
  if (method === 'POST') return 'create';
  return method === 'DELETE' ? 'cancel' : 'look';
}
