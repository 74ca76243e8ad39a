/** Of the picture as it is meant to be seen, its orientation applied; of an animation, of its first page. */
export interface StillSize {
  readonly width: number;
  readonly height: number;
}

/** @param orientation as EXIF numbers them: from 5 on, rows and columns change places */
export const oriented = (width: number, height: number, orientation: number): StillSize =>
  orientation >= 5 ? { width: height, height: width } : { width, height };
