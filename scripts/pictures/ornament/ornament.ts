import type { Box, Frame } from '../frame.ts'

/** A frame of ruled geometry, and the room it leaves for the word. */
export type Ornament = { markup: string; room: Box }

export type DrawOrnament = (frame: Frame) => Ornament
