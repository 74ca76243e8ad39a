import type { Storyboard } from '../storyboard/storyboard.ts';

/**
 * What the file says about itself: that a machine drew it, which one, and from what. `AIGC` is the
 * implicit label of GB 45438-2025: `Label` 1 = certainly made by a machine.
 */
export function filmTags({ engine, hash }: Storyboard): Record<string, string> {
  const maker = `filmgate ${engine}`;
  return {
    title: 'Animatic draft',
    comment: `Machine-made draft: a storyboard drawn and voiced by ${maker}, an open animatic engine. Storyboard ${hash}.`,
    encoder: maker,
    storyboard: hash,
    machine_made: 'true',
    AIGC: JSON.stringify({ Label: '1', ContentProducer: maker, ProduceID: hash }),
  };
}
