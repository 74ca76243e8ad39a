/** How many tasks may be queued, both lanes together. */
export interface QueueLimits {
  readonly ofTenant: number;
  readonly inAll: number;
}

/** Tasks that are queued now, both lanes together. */
export type Queued = QueueLimits;

/** So many wait that another would only wait as well; nothing was stored. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
  readonly code = 'queue_full';
  readonly whose: keyof QueueLimits;

  private constructor(whose: keyof QueueLimits, limit: number) {
    super(`${limit} tasks are queued ${whose === 'inAll' ? 'here' : 'for this tenant'} already`);
    this.whose = whose;
  }

  /** @throws QueueFull where one more would be over a limit */
  static check(queued: Queued, limits: QueueLimits): void {
    for (const whose of ['ofTenant', 'inAll'] as const) {
      if (queued[whose] >= limits[whose]) throw new QueueFull(whose, limits[whose]);
    }
  }
}
