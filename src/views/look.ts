import { Chalk, type ChalkInstance, supportsColor } from 'chalk';

/** How a view may look: the columns that it has (Infinity in a pipe) and its colours. */
export interface Look {
  width: number;
  paint: ChalkInstance;
}

/** Colour levels of chalk: none, 16 colours, 256, all. */
export type ColourLevel = 0 | 1 | 2 | 3;

export function look(width: number, level: ColourLevel): Look {
  return { width, paint: new Chalk({ level }) };
}

/** The colours that the standard output takes: none with NO_COLOR (no-color.org), more or less with FORCE_COLOR, else what the terminal can. */
export function colourLevel({ NO_COLOR, FORCE_COLOR }: { NO_COLOR?: string; FORCE_COLOR?: string }): ColourLevel {
  if (NO_COLOR && !FORCE_COLOR) return 0;
  return supportsColor ? supportsColor.level : 0;
}
