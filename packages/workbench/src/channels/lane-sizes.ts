// Sizes in units of the drawing, about one pixel each on a wide screen.
export const ROW = 24;
export const TOP = 58;
export const STANDING = 124;
export const NAME = 200;
export const LEFT = 430;
export const RIGHT = 1060;
export const WIDTH = 1140;
