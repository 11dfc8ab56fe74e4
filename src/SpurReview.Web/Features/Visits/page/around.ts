// What a page looks at now and then: where one is, which the colleague is told, and how much room the device has left.
import { roomLeft } from '../store/room';
import type { VisitStore } from '../store/visit-store';
import type { Server } from '../sync/server';

const often = 30_000;
/** Megabytes: a visit needs a few. */
const enoughRoom = 20;

export class Around {
  /** Megabytes that are left; null where there is room enough, or nobody knows. */
  room: number | null = null;

  constructor(
    private readonly store: VisitStore,
    private readonly server: Server,
    private readonly area: string,
    private readonly told: () => void,
  ) {}

  start(unsent: () => number): void {
    const look = () => {
      // Where one is matters to nobody when it cannot be told.
      void this.server.tellWhere(this.store.device, this.area, unsent()).catch(() => undefined);
      void this.watchRoom();
    };
    look();
    setInterval(() => document.visibilityState === 'visible' && look(), often);
  }

  private async watchRoom(): Promise<void> {
    const left = await roomLeft();
    this.room = left !== null && left < enoughRoom ? left : null;
    this.told();
  }
}
