/** The hues of marks: one a topic, which is also the number of its highlight slot on pages. */
export const HUES = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type Hue = (typeof HUES)[number];
