// The histories that both the device's rules and the server's are held to.
import { World } from './world';

export const histories = 10_000;

/** The same for the same number. */
export function lived(number: number): World {
  const world = new World(number);
  world.live(60);
  world.comeHome();
  return world;
}

/** A line of JSON: what reached the server, and how its fields stood in the end. */
export function told(number: number): string {
  const { journal, server } = lived(number);
  const fields = Object.values(server.fields).map(({ field, value, version, alternatives }) => ({ field, value, version, alternatives: alternatives.map(({ id }) => id) }));
  return JSON.stringify({ number, journal, fields });
}
